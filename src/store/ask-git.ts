import { constants } from 'node:buffer'
import { git } from './git.ts'

/** Thrown where something cannot be found out; the message is the reason. */
export class CannotTell extends Error {}

/** What git prints, one character for each byte, because names need not be UTF-8. Throws CannotTell when git fails. */
export type Ask = (args: string[], input?: string) => string

const TIMEOUT_MS = 10_000
/** What git says of what it could not look at; it goes on without it and ends with 0. */
const UNREAD =
  /^(?:warning: could not open directory .*|(?!warning: ).*: (?:Permission denied|Operation not permitted|Too many levels of symbolic links|Symbolic link loop|File name too long|Input\/output error|I\/O error|Stale file handle))$/m

/** Asks git in `here`, without its optional locks. All questions together may take ten seconds; no answer is too long. */
export function askGit(here: string): Ask {
  const until = performance.now() + TIMEOUT_MS
  return (args, input) => {
    const left = Math.max(1, Math.floor(until - performance.now()))
    const options = { encoding: 'latin1', maxBuffer: constants.MAX_STRING_LENGTH, input } as const
    const answer = git(here, ['--no-optional-locks', ...args], left, options)
    if (!answer.ok) throw new CannotTell(performance.now() < until ? answer.reason : `git took more than ${TIMEOUT_MS} ms`)
    const unread = UNREAD.exec(answer.warnings)
    if (unread !== null) throw new CannotTell(unread[0])
    return answer.text
  }
}
