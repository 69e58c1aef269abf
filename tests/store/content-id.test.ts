import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CannotTell } from '../../src/store/ask-git.ts'
import { contentIds } from '../../src/store/content-id.ts'
import { testdir } from './support.ts'

it.each([
  ['git hashes fewer files than it was given', 'file', 'git did not hash every file'],
  ['a directory above a file is a link to itself', 'loop/file', 'loop/file cannot be read (ELOOP)'],
])('nothing is said of a worktree when %s', (_how, path, reason) => {
  const root = testdir({ file: 'x' })
  symlinkSync('loop', join(root, 'loop'))
  expect(() => contentIds(root, () => '', new Map([[path, null]]))).toThrow(new CannotTell(reason))
})

it.each([
  ['is not there', 'none'],
  ['is below a file', 'file/below'],
])('what %s is gone', (_how, path) => {
  const root = testdir({ file: 'x' })
  expect(contentIds(root, () => '', new Map([[path, null]]))).toEqual(new Map([[path, null]]))
})
