import { createRequire } from 'node:module'

const require = createRequire(import.meta.filename)

/** `node:child_process`, loaded on first use: most commands and hooks start no process. */
export function childProcess(): typeof import('node:child_process') {
  return require('node:child_process')
}
