import { mkdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { changedPaths, readHead, repoName, git as runGit } from '../../src/store/git.ts'
import { locate } from '../../src/store/place.ts'
import { aRepository, git, testdir, withGit } from './support.ts'

afterEach(() => vi.unstubAllEnvs())

const REF_MAX = 8 * 1024

const putGit = (root: string, name: string, content: string) => writeFileSync(join(root, '.git', name), content)

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
  'before the first commit of a branch, where others are packed': (root) => {
    git(root, 'pack-refs', '--all')
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
    expect(readHead(locate(root, {}))).toEqual({ branch: 'main', head: git(root, 'rev-parse', 'main') })
  })

  it.each<[string, (root: string) => void]>([
    ['HEAD names another store of references', (root) => putGit(root, 'HEAD', 'ref: refs/heads/.invalid\n')],
    ['HEAD names a reference only at its end', (root) => putGit(root, 'HEAD', 'a ref: refs/heads/main\n')],
    ['HEAD names more than a reference', (root) => putGit(root, 'HEAD', 'ref: refs/heads/main main\n')],
    ['HEAD is longer than any', (root) => putGit(root, 'HEAD', 'ref: refs/heads/main'.padEnd(REF_MAX + 1, '\n'))],
    ['the branch names no commit', (root) => putGit(root, 'refs/heads/main', 'main\n')],
    [
      'the packed branch names no commit',
      (root) => {
        rmSync(join(root, '.git/refs/heads/main'))
        putGit(root, 'packed-refs', ' refs/heads/main\n')
      },
    ],
    [
      'the packed references cannot be read',
      (root) => {
        rmSync(join(root, '.git/refs/heads/main'))
        symlinkSync('packed-refs', join(root, '.git/packed-refs'))
      },
    ],
  ])('says nothing where %s and git cannot be asked', (_how, damage) => {
    const root = aRepository()
    damage(root)
    vi.stubEnv('PATH', '/nowhere')
    expect(readHead(locate(root, {}))).toEqual({ branch: null, head: null })
  })

  it('reads a HEAD that is as long as may be', () => {
    const root = aRepository()
    putGit(root, 'HEAD', 'ref: refs/heads/main'.padEnd(REF_MAX, '\n'))
    vi.stubEnv('PATH', '/nowhere')
    expect(readHead(locate(root, {})).branch).toBe('main')
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

  it('lists once what is out of the index and still there', () => {
    const root = aRepository()
    git(root, 'rm', '--quiet', '--cached', 'README.md')
    expect(changedPaths(root)).toEqual({ ok: true, paths: ['README.md'] })
  })

  it('leaves out what Flow keeps, and nothing that only begins like it', () => {
    const root = aRepository()
    for (const path of ['.flow/runs/x', '.decisions/issue-1.md', '.flowchart', '.decisions.md', 'sub/.flow/x']) {
      mkdirSync(join(root, path, '..'), { recursive: true })
      writeFileSync(join(root, path), '')
    }
    expect(changedPaths(root)).toEqual({ ok: true, paths: ['.decisions.md', '.flowchart', 'sub/.flow/x'] })
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
        const root = aRepository()
        withGit('echo "fatal: broken" >&2; echo more >&2; exit 3')
        return root
      },
      'fatal: broken',
    ],
  ])('says that it cannot tell when %s', (_name, build, reason) => {
    expect(changedPaths(build())).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })
})

describe('git', () => {
  it.each([
    ['fails without a word', 'exit 3', 'git ended with 3', 10_000],
    ['fails before it has read its input', 'exec 0<&-; echo "fatal: broken" >&2; exit 3', 'fatal: broken', 10_000],
    ['prints too much', 'exec cat', 'git could not be run (ENOBUFS)', 10_000],
    ['goes on for too long', 'exec sleep 600', 'git took more than 100 ms', 100],
  ])('gives the reason when it %s', (_how, script, reason, timeout) => {
    const here = testdir()
    withGit(script)
    expect(runGit(here, [], timeout, { input: 'x'.repeat(1024 * 1024), maxBuffer: 20 })).toEqual({ ok: false, reason })
  })

  it('gives what it prints in the one language and in the encoding that is asked for, its warnings, and takes no input but what is given', () => {
    const here = testdir()
    withGit('cat; printf "$LANGUAGE \\303\\274"; echo "warning: x" >&2')
    expect(runGit(here, [], 10_000)).toEqual({ ok: true, text: 'C ü', warnings: 'warning: x\n' })
    expect(runGit(here, [], 10_000, { input: 'in ', encoding: 'latin1' })).toMatchObject({ text: 'in C \xc3\xbc' })
  })
})

const [ORIGIN, TOOLS] = ['[remote "origin"]\n', 'https://github.com/acme/tools']

describe('repoName', () => {
  it.each([
    ['https://github.com/acme/tools.git', 'acme/tools'],
    ['https://user:secret-token@github.com/acme/tools', 'acme/tools'],
    ['git@github.com:acme/tools.git', 'acme/tools'],
    ['ssh://git@example.com:2222/group/sub/tools.git/', 'group/sub/tools'],
    ['host:acme/tools', 'acme/tools'],
    ['ssh://host///acme/tools.git//', 'acme/tools'],
    ['https://host/acme.github/~tools', 'acme.github/~tools'],
  ])('of the remote %s is %s', (url, name) => {
    const root = aRepository()
    git(root, 'remote', 'add', 'fork', 'https://github.com/other/fork')
    git(root, 'remote', 'add', 'origin', url)
    expect(repoName(locate(root, {}))).toBe(name)
  })

  it.each([
    '/srv/git/tools.git',
    'file:///srv/git/tools.git',
    'file://host/srv/tools.git',
    '../tools',
    './odd:acme/tools',
    'C:/acme/tools',
    'https://host/tools',
    'https://host/a/$(id)',
    'https://host/$(id)/a/b',
    'https://host/a/b/$(id)',
  ])('is the directory’s name for the remote %s', (url) => {
    const root = aRepository()
    git(root, 'remote', 'add', 'origin', url)
    expect(repoName(locate(root, {}))).toBe(basename(root))
  })

  it('is the main worktree’s name in a linked worktree without a remote', () => {
    const root = aRepository()
    git(root, 'worktree', 'add', '--quiet', 'linked')
    expect(repoName(locate(join(root, 'linked'), {}))).toBe(basename(root))
  })

  it.each([
    ['on one line with its section', '[remote "origin"] url = "git@github.com:acme/tools.git" # ours\n'],
    ['with other spaces and letters', `\t[Remote  "origin"]\nURL  =${TOOLS}\n`],
    ['after the URL for pushing', `${ORIGIN}\tpushurl = https://github.com/acme/push\n\turl = ${TOOLS}\n`],
    ['after a bracket', `${ORIGIN}\tfetch = +refs/heads/[x]:refs/x\n\turl = ${TOOLS}\n`],
  ])('reads a remote that is written %s', (_how, config) => {
    const root = testdir({ '.git/HEAD': '', '.git/config': config })
    expect(repoName(locate(root, {}))).toBe('acme/tools')
  })

  it.each([
    ['is outside of every section', `url = ${TOOLS}\n`],
    ['belongs to another remote', `[remote "Origin"]\nurl = ${TOOLS}\n`],
    ['follows the name of the remote in a comment', `[other] # [remote "origin"]\nurl = ${TOOLS}\n`],
    ['stands in a section after it', `${ORIGIN}\t[other]\nurl = ${TOOLS}\n`],
  ])('is the directory’s name where a URL %s', (_how, config) => {
    const root = testdir({ '.git/HEAD': '', '.git/config': config })
    expect(repoName(locate(root, {}))).toBe(basename(root))
  })

  it('is the directory’s name without a file of settings', () => {
    const root = testdir({ '.git/HEAD': '' })
    expect(repoName(locate(root, {}))).toBe(basename(root))
  })

  it('is the directory’s name without git', () => {
    const root = testdir()
    expect(repoName(locate(root, {}))).toBe(basename(root))
  })
})
