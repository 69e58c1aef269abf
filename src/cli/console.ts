import { fstatSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.filename)
const RETRY_MS = 5

/**
 * Writes all of `text` to standard output (1) or standard error (2) before it returns. Without the streams of
 * `process`, whose modules take longer to load than most commands to run. A reader that has gone
 * (`flowctl log | head`) is no fault of the command: it ends the process with exit code 0.
 */
export function write(fd: 1 | 2, text: string): void {
  // Without a reader of the answer there is nothing left to do; a reader of diagnostics may go.
  if (!writeBytes(fd, Buffer.from(text)) && fd === 1) process.exit()
}

/** Writes all of `bytes` before it returns; false when there is no reader any more. */
export function writeBytes(fd: 1 | 2, bytes: Buffer): boolean {
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(fd, bytes, done)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code === 'EPIPE') return false
      if (code !== 'EAGAIN') throw error
      // The other end of a non-blocking pipe is slow.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS)
    }
  }
  return true
}

/** Passes on what a command prints, as it comes. With `json` standard output is for one JSON object. */
export function passOn(json: boolean): (chunk: Buffer, fd: 1 | 2) => void {
  let open = { 1: true, 2: true }
  return (chunk, fd) => {
    const to = json ? 2 : fd
    if (open[to]) open = { ...open, [to]: isWritten(to, chunk) }
  }
}

/** A reader that has gone, or a disk that is full behind our output, does not end the command nor cost its record. */
function isWritten(fd: 1 | 2, chunk: Buffer): boolean {
  try {
    return writeBytes(fd, chunk)
  } catch {
    return false
  }
}

/** Whether a standard stream is a terminal. */
export function isTerminal(fd: 0 | 1 | 2): boolean {
  try {
    if (!fstatSync(fd).isCharacterDevice()) return false
  } catch {
    return false
  }
  // Loaded only for a device: a pipe or a file is told apart for much less.
  const { isatty } = require('node:tty') as typeof import('node:tty')
  return isatty(fd)
}
