import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { changedPaths, readHead, repoName } from '../../src/store/git.ts'
import { locate } from '../../src/store/place.ts'
import { aRepository, git, testdir } from './support.ts'

afterEach(() => vi.unstubAllEnvs())

const HEADS: Record<string, (root: string) => string> = {
  'on a branch': (root) => root,
  'on a branch with a slash in its name': (root) => {
    git(root, 'switch', '--quiet', '--create', 'feature/search')
    return root
  },
  'with packed references': (root) => {
    git(root, 'tag', '--annotate', '--message', 'x', 'v1')
    git(root, 'pack-refs', '--all')
    return root
  },
  'with a detached HEAD': (root) => {
    git(root, 'switch', '--quiet', '--detach')
    return root
  },
  'before the first commit of a branch': (root) => {
    git(root, 'switch', '--quiet', '--orphan', 'fresh')
    return root
  },
  'in a linked worktree': (root) => {
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', 'linked')
    git(join(root, 'linked'), 'commit', '--quiet', '--allow-empty', '--message', 'second')
    return join(root, 'linked')
  },
  'in a linked worktree with packed references': (root) => {
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', 'linked')
    git(root, 'pack-refs', '--all')
    return join(root, 'linked')
  },
}

/** What git itself says. */
function askGit(cwd: string): { branch: string | null; head: string | null } {
  const ask = (...args: string[]): string | null => {
    try {
      return git(cwd, ...args)
    } catch {
      return null
    }
  }
  return { branch: ask('symbolic-ref', '--quiet', '--short', 'HEAD'), head: ask('rev-parse', '--verify', '--quiet', 'HEAD') }
}

describe('readHead', () => {
  it.each(Object.entries(HEADS))('says what git says %s, without starting it', (_name, build) => {
    const cwd = build(aRepository())
    const expected = askGit(cwd)
    vi.stubEnv('PATH', '/nowhere')
    expect(readHead(locate(cwd, {}))).toEqual(expected)
  })

  it('asks git where a branch is only another name', () => {
    const root = aRepository()
    git(root, 'symbolic-ref', 'refs/heads/alias', 'refs/heads/main')
    git(root, 'symbolic-ref', 'HEAD', 'refs/heads/alias')
    expect(readHead(locate(root, {})).head).toBe(git(root, 'rev-parse', 'main'))
  })

  it('says nothing where neither the files nor git can tell', () => {
    const root = aRepository()
    writeFileSync(join(root, '.git/HEAD'), 'ref: refs/heads/.invalid\n')
    vi.stubEnv('PATH', '/nowhere')
    expect(readHead(locate(root, {}))).toEqual({ branch: null, head: null })
  })

  it('is not led to another repository by the variables of a git hook', () => {
    const [root, other] = [aRepository(), aRepository({ other: '' })]
    git(root, 'symbolic-ref', 'refs/heads/alias', 'refs/heads/main')
    git(root, 'symbolic-ref', 'HEAD', 'refs/heads/alias')
    vi.stubEnv('GIT_DIR', join(other, '.git'))
    expect(readHead(locate(root, {})).head).not.toBeNull()
    expect(readHead(locate(root, {})).head).toBe(askGitWithout(root))
  })
})

function askGitWithout(root: string): string {
  vi.stubEnv('GIT_DIR', undefined)
  return git(root, 'rev-parse', 'main')
}

describe('changedPaths', () => {
  it('lists changed, new, deleted and both names of renamed files', () => {
    const root = aRepository({ changed: 'a', gone: 'b', 'old name': 'a long line that git knows again\n', 'sub/same': '' })
    writeFileSync(join(root, 'changed'), 'other')
    rmSync(join(root, 'gone'))
    git(root, 'mv', 'old name', 'new "name"\twith\nodd ümlaut')
    mkdirSync(join(root, 'new'))
    writeFileSync(join(root, 'new/untracked'), '')
    expect(changedPaths(root)).toEqual({
      ok: true,
      paths: ['changed', 'gone', 'new "name"\twith\nodd ümlaut', 'new/untracked', 'old name'],
    })
  })

  it('leaves out what Flow keeps, and nothing that only begins like it', () => {
    const root = aRepository()
    for (const path of ['.flow/runs/x', '.decisions/issue-1.md', '.flowchart', 'sub/.flow/x']) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), '')
    }
    expect(changedPaths(root)).toEqual({ ok: true, paths: ['.flowchart', 'sub/.flow/x'] })
  })

  it('leaves git’s index alone, also where git would like to refresh it', () => {
    const root = aRepository()
    utimesSync(join(root, 'README.md'), new Date(0), new Date(0))
    const before = readFileSync(join(root, '.git/index'))
    expect(changedPaths(root)).toEqual({ ok: true, paths: [] })
    expect(readFileSync(join(root, '.git/index'))).toEqual(before)
  })

  it.each([
    ['there is no repository', () => testdir(), 'not a git repository'],
    [
      'git is not on PATH',
      () => {
        const root = aRepository()
        vi.stubEnv('PATH', '/nowhere')
        return root
      },
      'git is not on PATH',
    ],
    [
      'git fails',
      () => {
        const bin = testdir({ git: '#!/bin/sh\necho "fatal: broken" >&2\nexit 3\n' })
        chmodSync(join(bin, 'git'), 0o755)
        const root = aRepository()
        vi.stubEnv('PATH', bin)
        return root
      },
      'fatal: broken',
    ],
  ])('says that it cannot tell when %s', (_name, build, reason) => {
    expect(changedPaths(build())).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })
})

describe('repoName', () => {
  it.each([
    ['https://github.com/acme/tools.git', 'acme/tools'],
    ['https://user:secret-token@github.com/acme/tools', 'acme/tools'],
    ['git@github.com:acme/tools.git', 'acme/tools'],
    ['ssh://git@example.com:2222/group/sub/tools.git/', 'group/sub/tools'],
    ['host:acme/tools', 'acme/tools'],
  ])('of the remote %s is %s', (url, name) => {
    const root = aRepository()
    git(root, 'remote', 'add', 'fork', 'https://github.com/other/fork')
    git(root, 'remote', 'add', 'origin', url)
    expect(repoName(locate(root, {}))).toBe(name)
  })

  it.each(['/srv/git/tools.git', 'file:///srv/git/tools.git', '../tools', 'https://host/a/$(id)'])(
    'is the directory’s name for the remote %s',
    (url) => {
      const root = aRepository()
      git(root, 'remote', 'add', 'origin', url)
      expect(repoName(locate(root, {}))).toBe(basename(root))
    },
  )

  it('is the main worktree’s name in a linked worktree without a remote', () => {
    const root = aRepository()
    git(root, 'worktree', 'add', '--quiet', 'linked')
    expect(repoName(locate(join(root, 'linked'), {}))).toBe(basename(root))
  })

  it('reads a remote that is written on one line with its section', () => {
    const root = aRepository()
    appendFileSync(join(root, '.git/config'), '[remote "origin"] url = "git@github.com:acme/tools.git" # ours\n')
    expect(repoName(locate(root, {}))).toBe('acme/tools')
  })

  it('is the directory’s name without git', () => {
    const root = testdir()
    expect(repoName(locate(root, {}))).toBe(basename(root))
  })
})
