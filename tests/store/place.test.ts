import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeRunId } from '../../src/core/ids.ts'
import { activityFile, archiveOf, locate, mainRoot, paths, realPath } from '../../src/store/place.ts'
import { aRepository, expectRefusal, git, makeFifo, mountSmall, testdir } from './support.ts'

const LINK_FILE_MAX = 8 * 1024
const PATH_MAX = 8 * 1024

/** The text of a .git file of this length. */
function aLink(gitDir: string, length: number): string {
  return `gitdir: ${'/'.repeat(length - gitDir.length - 9)}${gitDir}\n`
}

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

  it('refuses a .git file that names a directory which is none of git’s', () => {
    const root = testdir({ 'tree/.git': 'gitdir: ../plain\n', 'plain/x': '' })
    expectRefusal(() => locate(join(root, 'tree'), {}), 'storage_refused', join(root, 'plain'))
  })

  it.each<[string, (dotGit: string, gitDir: string) => unknown]>([
    ['names nothing', (dotGit) => writeFileSync(dotGit, 'not a link\n')],
    ['names something only at its end', (dotGit, gitDir) => writeFileSync(dotGit, `a gitdir: ${gitDir}\n`)],
    ['is too long', (dotGit, gitDir) => writeFileSync(dotGit, aLink(gitDir, LINK_FILE_MAX + 1))],
    ['is an empty directory', (dotGit) => mkdirSync(dotGit)],
    ['is a FIFO', makeFifo],
  ])('looks past a .git that %s', (_how, make) => {
    const root = aRepository()
    mkdirSync(join(root, 'odd'))
    make(join(root, 'odd/.git'), join(aRepository(), '.git'))
    expect(locate(join(root, 'odd'), {}).here).toBe(root)
  })

  it.each([
    ['as long as may be', (gitDir: string) => aLink(gitDir, LINK_FILE_MAX)],
    ['without a line end', (gitDir: string) => `gitdir: ${gitDir}`],
    ['with the line end of another system', (gitDir: string) => `gitdir: ${gitDir}\r\n`],
  ])('reads a .git file %s', (_how, link) => {
    const gitDir = join(aRepository(), '.git')
    const root = testdir({ '.git': link(gitDir) })
    expect(locate(root, {})).toEqual({ main: root, here: root, git: { gitDir, commonDir: gitDir } })
  })

  it.each<[string, string, boolean]>([
    ['as long as may be', '../..'.padEnd(LINK_FILE_MAX, '\n'), true],
    ['too long for one', '../..'.padEnd(LINK_FILE_MAX + 1, '\n'), false],
  ])('takes the common directory from a file %s', (_how, text, isTaken) => {
    const root = aRepository()
    git(root, 'worktree', 'add', '--quiet', 'inner')
    writeFileSync(join(root, '.git/worktrees/inner/commondir'), text)
    expect(locate(join(root, 'inner'), {}).main).toBe(isTaken ? root : join(root, 'inner'))
  })

  it.each(['../../..', '../../nowhere', '\0'])('refuses a linked worktree whose common directory is %j', (text) => {
    const root = aRepository()
    git(root, 'worktree', 'add', '--quiet', 'inner')
    const file = join(root, '.git/worktrees/inner/commondir')
    writeFileSync(file, text)
    expectRefusal(() => locate(join(root, 'inner'), {}), 'storage_refused', file)
  })

  it.each(['.git', '.git/commondir'])('refuses %s when it cannot be read', (name) => {
    const root = testdir({ '.git/HEAD': '' })
    rmSync(join(root, name), { recursive: true, force: true })
    symlinkSync(basename(name), join(root, name))
    expectRefusal(() => locate(root, {}), 'storage_refused', join(root, name))
  })

  it('says that a directory is not there', () => {
    expectRefusal(() => locate('/nowhere/at/all', {}), 'file_not_found', '/nowhere/at/all')
  })
})

describe('realPath', () => {
  it('resolves links as far as a path is there', () => {
    const root = testdir({ 'real/file': '' })
    symlinkSync('real', join(root, 'link'))
    expect(realPath(join(root, 'link/file'))).toBe(join(root, 'real/file'))
    expect(realPath(join(root, 'link/gone/deeper'))).toBe(join(root, 'real/gone/deeper'))
  })

  it('comes to an end where the current directory is gone', () => {
    const [before, gone] = [process.cwd(), testdir()]
    process.chdir(gone)
    rmSync(gone, { recursive: true })
    try {
      expect(realPath('a/b')).toBe('a/b')
    } finally {
      process.chdir(before)
    }
  })

  it('gives back as it is what is too long for a path', () => {
    const root = testdir({ 'real/': '' })
    symlinkSync('real', join(root, 'link'))
    const [named, meant] = [join(root, 'link'), join(root, 'real')]
    const rest = (length: number) => '/'.padEnd(length - named.length, 'x')
    expect(realPath(named + rest(PATH_MAX)) === meant + rest(PATH_MAX)).toBe(true)
    expect(realPath(named + rest(PATH_MAX + 1)) === named + rest(PATH_MAX + 1)).toBe(true)
  })
})

it('what a place holds is found below it, of the archive as of the runs', () => {
  const place = { main: '/main', here: '/here', git: null }
  const id = makeRunId('2026-01-02T03:04:05.000Z', 'Add search', 0)
  expect(paths.run(place, id)).toBe(`/main/.flow/runs/${id}`)
  expect(paths.log(archiveOf(place), id)).toBe(`/main/.flow/archive/${id}/events.jsonl`)
  expect([paths.workflows(place), paths.decisions(place)]).toEqual(['/here/.flow/workflows', '/here/.decisions'])
  expect(join('/main', activityFile(id, 'search.md'))).toBe(join(paths.activities(place, id), 'search.md'))
})

describe('mainRoot', () => {
  const WRITABLE = /^Make .*\.flow writable for this user/

  it('says which directory to make writable', () => {
    const root = testdir()
    expect(mainRoot({ main: root, here: root, git: null }).remedy()).toBe(
      `Make ${join(root, '.flow')} writable for this user and try again.`,
    )
  })

  it('tells a sandboxed worktree from a disk that is read-only altogether', () => {
    const [main, here] = [testdir(), testdir()]
    const remedy = () => mainRoot({ main, here, git: null }).remedy()
    expect(remedy()).toMatch(WRITABLE)
    if (!mountSmall(main, 'ro')) return
    expect(mainRoot({ main, here: main, git: null }).remedy()).toMatch(WRITABLE)
    expect(remedy()).toContain(`Allow writing to ${join(main, '.flow')}`)
    mountSmall(here, 'ro')
    expect(remedy()).toMatch(WRITABLE)
  })
})
