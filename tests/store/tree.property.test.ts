import { chmodSync, existsSync, lstatSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedSince } from '../../src/store/tree.ts'
import { difference, expectAsOnDisk, listingOf, put, tree } from './listing.ts'
import { aRepository, git } from './support.ts'

const PATHS = ['a', 'b', 'b/c', 'd/e "ü"\n', '.flow/x', 'ignored']
const path = fc.constantFrom(...PATHS)
const step = fc.oneof(
  fc.record({ do: fc.constant('write'), path, text: fc.constantFrom('1\n', '2\n', '1\n2\n') }),
  fc.record({ do: fc.constantFrom('delete', 'executable', 'plain', 'link', 'stage', 'intend', 'unstage', 'forget'), path }),
  fc.record({ do: fc.constantFrom('stage all', 'unstage all', 'commit', 'amend', 'branch', 'back', 'stash', 'pop', 'undo') }),
)
type Step = { do: string; path?: string; text?: string }

const GIT_STEPS: Record<string, (path: string) => string[]> = {
  stage: (path) => ['add', '--', path],
  intend: (path) => ['add', '--intent-to-add', '--', path],
  unstage: (path) => ['reset', '--quiet', '--', path],
  forget: (path) => ['rm', '--quiet', '--cached', '--', path],
  'stage all': () => ['add', '--all'],
  'unstage all': () => ['reset', '--quiet'],
  commit: () => ['commit', '--quiet', '--message', 'x'],
  amend: () => ['commit', '--quiet', '--amend', '--allow-empty', '--message', 'y'],
  branch: () => ['switch', '--quiet', '--force-create', 'side'],
  back: () => ['switch', '--quiet', 'main'],
  stash: () => ['stash', '--quiet', '--include-untracked'],
  pop: () => ['stash', 'pop', '--quiet'],
  undo: () => ['reset', '--quiet', '--hard'],
}

/** Takes a step where it is possible; git refuses some, or stops in the middle. */
function take(root: string, { do: name, path = 'a', text = '' }: Step): void {
  const file = join(root, path)
  if (name === 'write') put(root, path, text)
  else if (name === 'delete') {
    if (existsSync(file)) rmSync(file, { recursive: true })
  } else if (name === 'executable' || name === 'plain') {
    if (existsSync(file) && lstatSync(file).isFile()) chmodSync(file, name === 'plain' ? 0o644 : 0o755)
  } else if (name === 'link') {
    put(root, path, '')
    rmSync(file)
    symlinkSync('.gitignore', file)
  } else {
    try {
      git(root, ...(GIT_STEPS[name]?.(path) ?? expect.fail(name)))
    } catch {}
  }
}

describe('any sequence of changes and git commands', () => {
  it('leaves a digest of the content alone, and changes since every moment as they are on disk', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 4, maxLength: 14 }), (steps) => {
        const root = aRepository({ a: '1\n', 'b/c': '2\n', '.gitignore': 'ignored\n' })
        const moments = [{ tree: tree(root), listing: listingOf(root) }]
        for (const one of steps) {
          take(root, one)
          moments.push({ tree: expectAsOnDisk(root), listing: listingOf(root) })
        }
        const now = moments.at(-1) ?? expect.fail()
        for (const then of moments)
          expect(changedSince(root, then.tree, now.tree)).toEqual({ ok: true, value: difference(then.listing, now.listing) })
      }),
      { numRuns: 15 },
    )
  })
})
