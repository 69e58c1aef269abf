import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/store/place.ts'
import { aRepository, expectRefusal, git, testdir } from './support.ts'

/** Where a command runs, and the main and current worktree that it must find. */
interface Layout {
  cwd: string
  main: string
  here: string
}

const LAYOUTS: Record<string, () => Layout> = {
  'the main worktree': () => {
    const root = aRepository()
    return { cwd: root, main: root, here: root }
  },
  'a subdirectory of the main worktree': () => {
    const root = aRepository({ 'deep/er/file': '' })
    return { cwd: join(root, 'deep/er'), main: root, here: root }
  },
  'a linked worktree': () => {
    const root = aRepository()
    const linked = join(testdir(), 'linked tree')
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', linked)
    return { cwd: linked, main: root, here: linked }
  },
  'a subdirectory of a linked worktree inside the main one': () => {
    const root = aRepository({ 'sub/file': '' })
    git(root, 'worktree', 'add', '--quiet', '.trees/one')
    return { cwd: join(root, '.trees/one/sub'), main: root, here: join(root, '.trees/one') }
  },
  'a worktree of a bare repository': () => {
    const bare = join(testdir(), 'store.git')
    git(aRepository(), 'clone', '--quiet', '--bare', '.', bare)
    const linked = join(testdir(), 'linked')
    git(bare, 'worktree', 'add', '--quiet', linked)
    return { cwd: linked, main: linked, here: linked }
  },
  'a submodule': () => {
    const root = aRepository()
    git(root, 'submodule', '--quiet', 'add', aRepository(), 'part')
    return { cwd: join(root, 'part'), main: join(root, 'part'), here: join(root, 'part') }
  },
  'a worktree with a separate git directory': () => {
    const tree = join(testdir(), 'tree')
    git(aRepository(), 'clone', '--quiet', '--separate-git-dir', join(testdir(), 'elsewhere'), '.', tree)
    return { cwd: tree, main: tree, here: tree }
  },
  'a repository without a commit': () => {
    const root = testdir()
    git(root, 'init', '--quiet')
    return { cwd: root, main: root, here: root }
  },
  'a directory reached through a symbolic link': () => {
    const root = aRepository()
    const link = join(testdir(), 'link')
    symlinkSync(root, link)
    return { cwd: link, main: root, here: root }
  },
  'a directory without git': () => {
    const root = testdir()
    return { cwd: root, main: root, here: root }
  },
  'a directory whose .git is only a directory': () => {
    const root = testdir({ '.git/': '' })
    return { cwd: root, main: root, here: root }
  },
}

describe('locate', () => {
  it.each(Object.entries(LAYOUTS))('finds the worktrees of %s', (_name, build) => {
    const { cwd, main, here } = build()
    expect(locate(cwd, {})).toMatchObject({ main, here })
  })

  it.each(['FLOW_PROJECT_DIR', 'CLAUDE_PROJECT_DIR'])('takes the directory in %s when there is no git', (name) => {
    const [project, cwd] = [testdir(), testdir()]
    expect(locate(cwd, { [name]: project })).toEqual({ main: project, here: project, git: null })
  })

  it('takes the worktree of the project directory when the current one is outside', () => {
    const root = aRepository({ 'sub/file': '' })
    expect(locate(testdir(), { CLAUDE_PROJECT_DIR: join(root, 'sub') })).toMatchObject({ main: root, here: root })
  })

  it('prefers the worktree of the current directory to the project directory', () => {
    const root = aRepository()
    expect(locate(root, { FLOW_PROJECT_DIR: testdir() }).main).toBe(root)
  })

  it('passes over a project directory that is not there', () => {
    const cwd = testdir()
    expect(locate(cwd, { FLOW_PROJECT_DIR: join(cwd, 'nope') }).main).toBe(cwd)
  })

  it('refuses a .git file whose git directory is gone, instead of taking an outer repository', () => {
    const root = aRepository()
    git(root, 'worktree', 'add', '--quiet', 'inner')
    rmSync(join(root, '.git/worktrees/inner'), { recursive: true })
    expectRefusal(() => locate(join(root, 'inner'), {}), 'storage_refused', join(root, 'inner/.git'))
  })

  it('looks past a .git file that is none', () => {
    const root = aRepository()
    mkdirSync(join(root, 'odd'))
    writeFileSync(join(root, 'odd/.git'), 'not a link\n')
    expect(locate(join(root, 'odd'), {}).here).toBe(root)
  })

  it('says that a directory is not there', () => {
    expectRefusal(() => locate('/nowhere/at/all', {}), 'file_not_found', '/nowhere/at/all')
  })
})
