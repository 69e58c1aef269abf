/** Where the store syncs, as the recorder names it, and what is lost when a call there does nothing. */
export const NEEDED: [site: string, scenario: string, fault: string][] = [
  ['log.sync < append.acknowledge', 'a write that takes half of its bytes', 'an acknowledged event is gone'],
  ['log.sync < append.settle', 'a writer that was killed before its sync, and the next one', 'reads as damage'],
  ['log.sync < append.settleWinner', 'two writers that race for one line', 'reads as damage'],
  [
    'log.sync < log.ensureDurable < start.settle',
    'a killed writer, and a start that goes on with the run',
    'an acknowledged event is gone',
  ],
  ['log.sync < log.ensureDurable < runs.quietly', 'a killed writer, and its operation tried again', 'an open run has no marker'],
  [
    'log.sync < log.ensureDurable < projections.project',
    'a writer that another overtakes while it prints',
    'reads as damage: run.yaml',
  ],
  [
    'disk.syncDirectory < disk.syncLevels < log.sync < log.ensureDurable < start.settle',
    'a start that was killed, and its operation tried again',
    'an acknowledged run is gone',
  ],
  [
    'disk.syncDirectory < disk.syncLevels < log.sync < append.settle',
    'a start that was killed, and a note on its run',
    'an acknowledged run is gone',
  ],
  ['disk.writeNew < runs.build', 'a start whose marker somebody removes', 'reads as damage: the log has no first event'],
  ['disk.syncDirectory < runs.build', 'a start whose marker somebody removes', 'reads as damage: the log is not there'],
  ['disk.syncDirectory < runs.createRun', 'a start whose marker somebody removes', 'an acknowledged run is gone'],
  [
    'disk.syncDirectory < disk.replaceFile < markers.writeMarker < runs.createRun',
    'a start that was killed once it had made .flow, and the next one',
    'an open run has no marker',
  ],
  [
    'disk.syncDirectory < disk.replaceFile < markers.writeMarker < runs.keepMarked',
    'a start whose marker somebody removes',
    'an open run has no marker',
  ],
  ['disk.writeNew < disk.replaceFile < markers.makeHome', 'a journal without a run', 'the .gitignore is not whole'],
  ['disk.syncDirectory < disk.makeDirectory 2', 'a journal without a run', 'was acknowledged and is gone'],
  [
    'disk.syncDirectory < disk.makeDirectory',
    'a journal that was killed once it had made its directory, and the next one',
    'was acknowledged and is gone',
  ],
  ['disk.writeNew < disk.replaceFile < journal.edit', 'a journal without a run', 'the journal issue-7.md is not whole'],
  ['disk.syncDirectory < disk.replaceFile < journal.edit', 'a journal without a run', 'was acknowledged and is gone'],
  [
    'disk.writeNew < disk.replaceFile < evidence.writeNamed < evidence.writeEvidence',
    'evidence, and what stands on it',
    'recorded evidence is not whole',
  ],
  [
    'disk.writeNew < disk.replaceFile < evidence.writeNamed < evidence.writeEvidence 2',
    'evidence, and what stands on it',
    'recorded evidence is not whole',
  ],
  [
    'disk.syncDirectory < disk.replaceFile < evidence.writeNamed < evidence.writeEvidence 2',
    'evidence, and what stands on it',
    'recorded evidence is not whole',
  ],
  [
    'disk.writeNew < disk.replaceFile < projections.print',
    'a write that takes half of its bytes',
    'workflow.yaml is not what the log says',
  ],
  [
    'disk.writeNew < state-home.makeId',
    'a start that was killed once it had made .flow, and the next one',
    'the machine has another id',
  ],
  [
    'disk.syncDirectory < disk.syncLevels < state-home.makeId',
    'a start that was killed once it had made .flow, and the next one',
    'the machine has another id',
  ],
  [
    'disk.syncDirectory < disk.syncLevels < trust.trustSet',
    'a set of commands that a person trusts',
    'was acknowledged and is gone',
  ],
]

/** Calls that nothing observable needs, and why they are made all the same: each comes with one that is needed. */
export const IDLE: [site: string, why: string][] = [
  [
    'disk.writeNew < disk.replaceFile < markers.writeMarker < runs.createRun',
    'The name of a marker is what counts. Its owner, for whom the bytes are, is a process that the power cut ended.',
  ],
  ['disk.writeNew < disk.replaceFile < markers.writeMarker < runs.keepMarked', 'As for the first marker.'],
  [
    'disk.syncDirectory < disk.replaceFile < markers.makeHome',
    'The name of a .gitignore gets on disk with that of the first run beside it.',
  ],
  [
    'disk.syncDirectory < disk.replaceFile < evidence.writeNamed < evidence.writeEvidence',
    'The name of an output gets on disk with that of its result, and before the event. A result without its output is none.',
  ],
  [
    'disk.syncDirectory < disk.replaceFile < projections.print',
    'A definition whose name was lost is printed again; only a torn one would not be.',
  ],
]

/** Functions of upkeep whose syncs no trace has: the crash lab kills their commands, and no power is cut in them. */
export const UNTRACED: readonly string[] = ['archive.settled', 'aside.setAside', 'recovery.recoverLog', 'recovery.replaceLog']

export const SITES: ReadonlySet<string> = new Set([...NEEDED, ...IDLE].map(([site]) => site))
