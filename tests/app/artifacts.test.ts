import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readArtifacts } from '../../src/app/artifacts.ts'
import type { Context } from '../../src/app/context.ts'
import { project } from '../cli/builders.ts'

it('a file that a person is asked about is read in the worktree and nowhere else', () => {
  const { root } = project({ files: { 'notes.md': 'x' } })
  writeFileSync(join(root, '../secret'), 'x')
  // Only the place is asked for.
  const context = { place: { main: root, here: root, git: null } } as Context
  const paths = ['notes.md', '../secret', join(root, '../secret'), 'not-there', 'notes.md']
  const digests = readArtifacts(
    context,
    paths.map((path) => ({ path })),
  ).map(({ digest }) => digest !== null)
  expect(digests).toEqual([true, false, false, false])
})
