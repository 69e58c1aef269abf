/**
 * Every way a command can be refused: its exit code and when it is used. `references/errors.md`
 * is generated from this table. Where several apply, the first exit code in the order
 * 2, 7, 4, 3, 9, 8, 5, 6 wins.
 */
export const ERRORS = {
  internal: { exit: 1, when: 'A defect of Flow itself. Nothing is known to be wrong with the run.' },
  usage: { exit: 2, when: 'An unknown command or flag, a missing argument, or a value outside its legal set.' },
  op_conflict: { exit: 2, when: 'The operation id was already used on this run with other input.' },
  ambiguous_run: { exit: 3, when: 'Several runs are open and none is owned, named or alone on this branch.' },
  no_run: { exit: 4, when: 'The command needs an open run and the repository has none.' },
  run_not_found: { exit: 4, when: 'No run has the id that was given.' },
  workflow_not_found: { exit: 4, when: 'No workflow has the id that was given.' },
  phase_not_found: { exit: 4, when: 'The workflow of the run has no phase of that name.' },
  activity_not_found: { exit: 4, when: 'The workflow of the run has no activity of that name and `--extra` was not given.' },
  file_not_found: { exit: 4, when: 'A file named on the command line, or the journal asked for, is not there.' },
  run_closed: { exit: 5, when: 'The run is completed, failed or cancelled.' },
  illegal_transition: { exit: 5, when: 'The phase graph or the run’s status has no such step.' },
  obligation_unmet: { exit: 6, when: 'Something that must be recorded first is missing; the error lists all of it.' },
  run_blocked: { exit: 6, when: 'The run waits for a person; `unblock` comes first.' },
  workflow_invalid: { exit: 7, when: 'A workflow definition breaks its schema or its graph.' },
  settings_invalid: { exit: 7, when: 'A settings file breaks its schema.' },
  document_invalid: { exit: 7, when: 'An activity file or a journal breaks its schema, or a line would be over 64 KiB.' },
  not_owner: { exit: 8, when: 'The run is free or another’s, and this session has not resumed it.' },
  owned_by_other: { exit: 8, when: 'Another session drives the run, and it is alive or cannot be judged.' },
  not_a_person: {
    exit: 8,
    when: 'A gate is to be answered by something that cannot be told from an agent.',
  },
  untrusted_run: {
    exit: 8,
    when: 'The run was started on another machine and nobody has resumed it on this one; an agent is not shown its texts.',
  },
  log_damaged: { exit: 9, when: 'The log does not verify from some line on; nothing is written to it.' },
  log_newer: { exit: 9, when: 'A newer version of Flow wrote the log; this one leaves it alone.' },
  storage_refused: { exit: 9, when: 'A path is a symbolic link or not a regular file, or the place is not writable.' },
  storage_failed: { exit: 9, when: 'The file system reported an error and nothing was recorded.' },
  outcome_unknown: {
    exit: 9,
    when: 'The file system reported an error after the event may have been written; retry with the same operation id.',
  },
  lock_timeout: { exit: 9, when: 'Another process holds a lock that this command must have.' },
} as const satisfies Record<string, { exit: number; when: string }>

export type ErrorCode = keyof typeof ERRORS

/** A refusal as data: what was wrong with which value, what is legal, and the next command. */
export interface Refusal {
  code: ErrorCode
  message: string
  hint: string | null
  /** A command that can be pasted as it stands, without the path of flowctl in front: `status --run X`. */
  next: string | null
  /** Everything that must be recorded first, with its command; absent where nothing is missing. */
  missing?: { what: string; command: string }[]
}

/** Thrown by the store and the use cases; the command line prints it and exits with its code. */
export class FlowError extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.message)
    this.name = 'FlowError'
    this.refusal = refusal
  }
}

/** A refusal with the parts that most refusals leave out set to null. */
export function refusal(code: ErrorCode, message: string, hint: string | null = null, next: string | null = null): Refusal {
  return { code, message, hint, next }
}

const EXIT_ORDER = [2, 7, 4, 3, 9, 8, 5, 6, 1]

/** The refusal that is told when several apply: the first by the order of exit codes; null when none does. */
export function foremost(...refusals: (Refusal | null)[]): Refusal | null {
  const rank = (r: Refusal) => EXIT_ORDER.indexOf(ERRORS[r.code].exit)
  return refusals.reduce((best, r) => (r !== null && (best === null || rank(r) < rank(best)) ? r : best), null)
}
