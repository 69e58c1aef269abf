import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { changedSince, readTree } from '../../src/store/tree.ts'
import { difference, digestOf, expectAsOnDisk, headOf, listingOf, put, tree } from './listing.ts'
import { aRepository, git, makeFifo, testdir } from './support.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

function anEmbedded(root: string, name: string): string {
  mkdirSync(join(root, name))
  git(join(root, name), 'init', '--quiet')
  git(join(root, name), 'commit', '--quiet', '--allow-empty', '--message', 'inside')
  return join(root, name)
}

/** The path of a file whose name is not UTF-8. */
function notUtf8(root: string, byte = 0xe9): Buffer {
  return Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([byte])])
}

/** A repository with the repository `sub` as a submodule. */
function withSubmodule(root: string): string {
  git(root, 'submodule', '--quiet', 'add', aRepository(), 'sub')
  git(root, 'commit', '--quiet', '--message', 'with a submodule')
  return join(root, 'sub')
}

/** A merge that stops, with `ours` and `theirs` in the file `both` (or at `path`); null for a deleted one. */
function conflict(root: string, ours: string | null, theirs: string | null, path = 'both'): void {
  const commit = (text: string | null): void => {
    if (text === null) rmSync(join(root, path))
    else put(root, path, text)
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--message', `${text}`)
  }
  commit('base\n')
  git(root, 'switch', '--quiet', '--create', 'theirs')
  commit(theirs)
  git(root, 'switch', '--quiet', 'main')
  commit(ours)
  expect(() => git(root, 'merge', 'theirs')).toThrow()
}

const ODD: Record<string, (root: string) => void> = {
  'nothing is changed': () => {},
  'files are changed, new and deleted': (root) => {
    writeFileSync(join(root, 'a'), 'other\n')
    put(root, 'new/file', 'x')
    rmSync(join(root, 'b/c'))
  },
  'a file changed at once and kept its size': (root) => writeFileSync(join(root, 'a'), 'A\n'),
  'only the time of a file changed': (root) => utimesSync(join(root, 'a'), new Date(0), new Date(0)),
  'a file can be executed': (root) => {
    chmodSync(join(root, 'a'), 0o755)
    put(root, 'new', '')
    chmodSync(join(root, 'new'), 0o700)
  },
  'a staged file was changed again': (root) => {
    writeFileSync(join(root, 'a'), 'staged\n')
    git(root, 'add', 'a')
    writeFileSync(join(root, 'a'), 'a\n')
  },
  'a staged file is gone': (root) => {
    put(root, 'new', 'x')
    git(root, 'add', 'new')
    rmSync(join(root, 'new'))
  },
  'a file was renamed': (root) => git(root, 'mv', 'a', 'z'),
  'a file is only meant to be added': (root) => {
    put(root, 'meant', 'content')
    git(root, 'add', '--intent-to-add', 'meant')
  },
  'a file that was meant to be added is gone': (root) => {
    ODD['a file is only meant to be added']?.(root)
    rmSync(join(root, 'meant'))
  },
  'an empty file is gone': (root) => rmSync(join(root, 'empty')),
  'a file is out of the index and still there': (root) => git(root, 'rm', '--quiet', '--cached', 'a', 'b/c'),
  'names are odd': (root) => {
    for (const name of ['new\nline', '"quoted"', 'back\\slash', 'tab\t', ' space ', 'end\r', 'ünï', '-dash', ':(top)x', '*']) {
      put(root, name, name)
      put(root, `staged/${name}`, name)
    }
    git(root, 'add', 'staged')
    for (const name of readdirSync(join(root, 'staged'))) appendFileSync(join(root, 'staged', name), 'more')
  },
  'there are links': (root) => {
    symlinkSync('a', join(root, 'to-file'))
    symlinkSync('b', join(root, 'to-directory'))
    symlinkSync('/nowhere/ü', join(root, 'dangling'))
    git(root, 'add', 'to-file')
  },
  'a staged link points elsewhere': (root) => {
    symlinkSync('a', join(root, 'link'))
    git(root, 'add', 'link')
    rmSync(join(root, 'link'))
    symlinkSync('b', join(root, 'link'))
  },
  'a file became a link': (root) => {
    rmSync(join(root, 'a'))
    symlinkSync('b/c', join(root, 'a'))
  },
  'a file became a directory': (root) => put(root, 'a/inside', 'x'),
  'a directory became a file': (root) => put(root, 'b', 'x'),
  'a directory became a link': (root) => {
    renameSync(join(root, 'b'), join(root, 'other'))
    symlinkSync('other', join(root, 'b'))
  },
  'a repository is inside': (root) => {
    put(anEmbedded(root, 'inside'), 'file', 'does not count')
  },
  'a repository with a detached HEAD is inside': (root) => {
    git(anEmbedded(root, 'inside'), 'switch', '--quiet', '--detach')
  },
  'a repository without a commit is inside': (root) => {
    put(root, 'inside/file', '')
    git(join(root, 'inside'), 'init', '--quiet')
  },
  'a file became a repository': (root) => {
    rmSync(join(root, 'a'))
    anEmbedded(root, 'a')
  },
  'another worktree is inside': (root) => {
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', 'linked')
    git(join(root, 'linked'), 'commit', '--quiet', '--allow-empty', '--message', 'second')
  },
  'a submodule has another commit': (root) => {
    git(withSubmodule(root), 'commit', '--quiet', '--allow-empty', '--message', 'second')
  },
  'a submodule has another commit and settings hide it': (root) => {
    ODD['a submodule has another commit']?.(root)
    git(root, 'config', 'submodule.sub.ignore', 'all')
    git(root, 'config', 'diff.ignoreSubmodules', 'all')
  },
  'a submodule has changed files': (root) => put(withSubmodule(root), 'new', 'x'),
  'a submodule is gone': (root) => rmSync(withSubmodule(root), { recursive: true }),
  'a merge stopped where both changed': (root) => conflict(root, 'ours\n', 'theirs\n', 'both sides'),
  'a merge stopped at a name that looks like a line of git’s': (root) => conflict(root, 'ours\n', 'theirs\n', '100644 a 0\tboth'),
  'a merge stopped where they deleted': (root) => conflict(root, 'ours\n', null),
  'a merge stopped where we deleted': (root) => {
    conflict(root, null, 'theirs\n')
    rmSync(join(root, 'both'))
  },
  'a stopped merge left a path that is now a directory': (root) => {
    conflict(root, 'ours\n', 'theirs\n')
    put(root, 'both/inside', 'x')
  },
  'a stopped merge left a path whose directory is now a file': (root) => {
    conflict(root, 'ours\n', 'theirs\n', 'sub/both')
    put(root, 'sub', 'x')
  },
  'a stash did not apply': (root) => {
    writeFileSync(join(root, 'a'), 'stashed\n')
    git(root, 'stash', '--quiet')
    writeFileSync(join(root, 'a'), 'committed\n')
    git(root, 'commit', '--quiet', '--all', '--message', 'second')
    expect(() => git(root, 'stash', 'pop')).toThrow()
  },
  'there is no commit yet on the branch': (root) => {
    git(root, 'update-ref', '-d', 'HEAD')
    git(root, 'rm', '--quiet', '--cached', 'b/c')
    symlinkSync('a', join(root, 'link'))
  },
  'HEAD is detached': (root) => {
    git(root, 'switch', '--quiet', '--detach')
    writeFileSync(join(root, 'a'), 'x')
  },
  'settings of the person would hide or rename files': (root) => {
    git(root, 'config', 'status.showUntrackedFiles', 'no')
    git(root, 'config', 'status.renames', 'copies')
    git(root, 'config', 'status.branch', 'true')
    git(root, 'config', 'status.showStash', 'true')
    git(root, 'config', 'core.quotePath', 'true')
    put(root, 'new/file', 'x')
    git(root, 'mv', 'a', 'z')
  },
  'Flow keeps its own there, committed or not': (root) => {
    put(root, '.flow/settings.yaml', 'x')
    put(root, '.decisions/issue-1.md', 'x')
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--message', 'own')
    writeFileSync(join(root, '.flow/settings.yaml'), 'y')
    put(root, '.flow/new', 'x')
  },
  'names only begin like what Flow keeps': (root) => {
    for (const path of ['.flowchart', '.decisions.md', 'sub/.flow/x']) put(root, path, 'x')
  },
}

describe('readTree', () => {
  it.each(Object.entries(ODD))('reads what is on disk when %s', (_name, build) => {
    const root = aRepository({ a: 'a\n', 'b/c': 'c\n', empty: '', '.gitignore': 'ignored\n', ignored: 'x' })
    build(root)
    expectAsOnDisk(root)
  })

  it('reads a repository with SHA-256 ids', () => {
    const root = testdir({ a: 'a\n' })
    git(root, 'init', '--quiet', '--object-format=sha256')
    symlinkSync('a', join(root, 'link'))
    expectAsOnDisk(root, 'sha256')
    git(root, 'add', 'a')
    git(root, 'commit', '--quiet', '--message', 'first')
    put(root, 'new', 'x')
    mkdirSync(join(root, 'inside'))
    git(join(root, 'inside'), 'init', '--quiet', '--object-format=sha256')
    expectAsOnDisk(root, 'sha256')
  })

  it('reads each linked worktree by itself, also below a directory with a space', () => {
    const root = aRepository()
    const before = tree(root)
    git(root, 'worktree', 'add', '--quiet', '-b', 'side', `${testdir()}/the other`)
    const linked = git(root, 'worktree', 'list', '--porcelain').split('worktree ').at(-1)?.split('\n')[0] as string
    expect(tree(linked)).toEqual(before)
    put(linked, 'new', 'x')
    expectAsOnDisk(linked)
    expect(tree(root)).toEqual(before)
  })

  it('tells names apart that are not UTF-8, and gives them in git’s quotes', () => {
    const root = aRepository()
    for (const byte of [0xe9, 0xea]) writeFileSync(notUtf8(root, byte), '')
    const found = tree(root)
    expect(found.digest).toBe(digestOf(listingOf(root)))
    expect(found.dirty.map(({ path }) => path)).toEqual(['"caf\\351"', '"caf\\352"'])
  })

  it('takes files outside a sparse checkout as the index has them', () => {
    const root = aRepository({ 'in/a': 'a', 'out/b': 'b' })
    const before = tree(root)
    git(root, 'sparse-checkout', 'set', '--cone', '--sparse-index', 'in')
    expect(readdirSync(root)).not.toContain('out')
    expect(tree(root)).toEqual(before)
  })

  it.each(['--skip-worktree', '--assume-unchanged'])(
    'does not look at a file that git was told to leave alone with %s',
    (flag) => {
      const root = aRepository({ 'README.md': 'hello\n', staged: 'x' })
      writeFileSync(join(root, 'staged'), 'y')
      git(root, 'add', 'staged')
      const before = tree(root)
      git(root, 'update-index', flag, 'README.md', 'staged')
      for (const path of ['README.md', 'staged']) writeFileSync(join(root, path), 'other')
      expect(tree(root)).toEqual(before)
    },
  )

  it('is the same in another clone with another umask, time and file mode setting', () => {
    const root = aRepository({ run: '#!/bin/sh\n', 'z/a': '', 'a/z': '' })
    chmodSync(join(root, 'run'), 0o755)
    git(root, 'commit', '--quiet', '--all', '--message', 'second')
    const clone = join(testdir(), 'elsewhere')
    execFileSync('sh', ['-c', 'umask 077 && git clone --quiet "$0" "$1"', root, clone], { stdio: 'ignore' })
    git(clone, 'config', 'core.fileMode', 'false')
    for (const at of [root, clone]) {
      put(at, 'new', 'x')
      appendFileSync(join(at, 'run'), 'true\n')
    }
    for (const path of ['run', 'new', 'z/a']) chmodSync(join(clone, path), path === 'run' ? 0o600 : 0o700)
    utimesSync(join(clone, 'z/a'), new Date(0), new Date(0))
    expect(tree(clone)).toEqual(tree(root))
  })

  it.each([
    ['core.autocrlf', (root: string) => git(root, 'config', 'core.autocrlf', 'true')],
    ['an attribute', (root: string) => put(root, '.git/info/attributes', '* text=auto eol=crlf\n')],
  ])('is the same where %s gives lines other ends', (_name, configure) => {
    const root = aRepository({ a: 'a\nb\n' })
    const before = tree(root)
    const clone = join(testdir(), 'clone')
    git(root, 'clone', '--quiet', '--no-checkout', root, clone)
    configure(clone)
    git(clone, 'reset', '--quiet', '--hard')
    expect(readFileSync(join(clone, 'a'), 'utf8')).toBe('a\r\nb\r\n')
    expect(tree(clone)).toEqual(before)
    for (const [at, end] of [
      [root, '\n'],
      [clone, '\r\n'],
    ] as const) {
      writeFileSync(join(at, 'a'), `a${end}c${end}`)
      writeFileSync(join(at, 'new'), `x${end}`)
    }
    expect(tree(clone)).toEqual(tree(root))
  })

  it.each([
    ['text=auto', (root: string) => put(root, '.git/info/attributes', '* text=auto\n')],
    ['text=auto and eol', (root: string) => put(root, '.git/info/attributes', '* text=auto eol=crlf\n')],
    ['core.autocrlf=input', (root: string) => git(root, 'config', 'core.autocrlf', 'input')],
    ['text', (root: string) => put(root, '.git/info/attributes', '* text\n')],
    [
      'a filter',
      (root: string) => {
        git(root, 'config', 'filter.upper.clean', 'tr a-z A-Z')
        put(root, '.git/info/attributes', '* filter=upper\n')
      },
    ],
    [
      'a filter and core.autocrlf',
      (root: string) => {
        git(root, 'config', 'filter.upper.clean', 'tr a-z A-Z')
        git(root, 'config', 'core.autocrlf', 'input')
        put(root, '.git/info/attributes', '* filter=upper\n')
      },
    ],
  ])('stays the same when files with CRLF are staged and committed under %s', (_name, configure) => {
    // The name of one looks like what git says of another.
    const files = { crlf: 'a\r\n', lf: 'a\n', mixed: 'a\r\nb\n', 'i/crlf w/crlf attr/text=auto\tlf': 'a\n' }
    const root = aRepository(files)
    const odd = notUtf8(root)
    writeFileSync(odd, 'a\r\n')
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--message', 'odd')
    configure(root)
    for (const path of [...Object.keys(files), 'new']) appendFileSync(join(root, path), 'more\r\nand\r\n')
    appendFileSync(odd, 'more\r\n')
    const { digest } = tree(root)
    git(root, 'add', '--all')
    expect(tree(root).digest).toBe(digest)
    git(root, 'commit', '--quiet', '--message', 'second')
    expect(tree(root)).toMatchObject({ digest, dirty: [] })
  })

  it('writes nothing, also where git would like to refresh its index', () => {
    const root = aRepository()
    utimesSync(join(root, 'README.md'), new Date(0), new Date(0))
    put(root, 'new', 'never stored')
    const before = snapshot(join(root, '.git'))
    tree(root)
    expect(snapshot(join(root, '.git'))).toEqual(before)
  })

  it('is not led to another repository by the variables of a git hook', () => {
    const [root, other] = [aRepository(), aRepository({ other: '' })]
    const before = tree(root)
    vi.stubEnv('GIT_DIR', join(other, '.git'))
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'))
    expect(tree(root)).toEqual(before)
  })

  it('reads thousands of new files', () => {
    const root = aRepository()
    const long = 'a'.repeat(150)
    for (let i = 0; i < 3_000; i += 1) put(root, `${long}/${long}/${i}`, `${i}`)
    expect(expectAsOnDisk(root).dirty).toHaveLength(3_000)
  })

  it('keeps the line ends where the only name is not UTF-8', () => {
    const root = aRepository()
    writeFileSync(notUtf8(root), 'a\r\n')
    git(root, 'add', '--all')
    git(root, 'config', 'core.autocrlf', 'input')
    appendFileSync(notUtf8(root), 'b\r\n')
    expect(tree(root).digest).toBe(digestOf(listingOf(root)))
  })

  it('keeps the line ends of hundreds of files under the longest names', () => {
    const root = testdir()
    git(root, 'init', '--quiet')
    const deep = `${'a'.repeat(200)}/`.repeat(18)
    const paths = Array.from({ length: 600 }, (_, i) => `${deep}${i}`)
    for (const path of paths) put(root, path, 'a\r\n')
    git(root, 'add', '--all')
    git(root, 'config', 'core.autocrlf', 'input')
    for (const path of paths) appendFileSync(join(root, path), 'b\r\n')
    expect(tree(root).digest).toBe(digestOf(listingOf(root)))
  })

  it.each<[string, (root: string) => void, string]>([
    ['there is no repository', (root) => rmSync(join(root, '.git'), { recursive: true }), 'not a git repository'],
    ['git is not on PATH', () => vi.stubEnv('PATH', '/nowhere'), 'git is not on PATH'],
    [
      'git goes on for too long',
      () => {
        const bin = testdir({ git: '#!/bin/sh\nexec sleep 600\n' })
        chmodSync(join(bin, 'git'), 0o755)
        vi.stubEnv('PATH', `${bin}:${process.env['PATH']}`)
        vi.spyOn(performance, 'now').mockReturnValueOnce(0).mockReturnValue(10_000)
      },
      'git took more than 10000 ms',
    ],
    ['the index is damaged', (root) => writeFileSync(join(root, '.git/index'), 'no index'), 'index'],
    [
      'a filter fails',
      (root) => {
        git(root, 'config', 'filter.broken.clean', 'false')
        git(root, 'config', 'filter.broken.required', 'true')
        put(root, '.git/info/attributes', 'new filter=broken\n')
        put(root, 'new', 'x')
      },
      "filter 'false' failed",
    ],
    [
      'a directory became a link to itself',
      (root) => {
        put(root, 'loop/file', 'x')
        git(root, 'add', 'loop')
        rmSync(join(root, 'loop'), { recursive: true })
        symlinkSync('loop', join(root, 'loop'))
      },
      'loop/file',
    ],
    [
      'a pipe stands in a file’s place',
      (root) => {
        rmSync(join(root, 'README.md'))
        makeFifo(join(root, 'README.md'))
      },
      'README.md is neither a file nor a link',
    ],
    [
      'the HEAD of a repository inside is damaged',
      (root) => writeFileSync(join(anEmbedded(root, 'inside'), '.git/refs/heads/main'), 'no id\n'),
      'inside',
    ],
  ])('says that it cannot tell when %s', (_name, build, reason) => {
    const root = aRepository()
    build(root)
    expect(readTree(root)).toEqual({ ok: false, reason: expect.stringContaining(reason) })
  })

  it.each([
    ['a new file', 'new', 0o000],
    ['a directory', 'sub', 0o000],
    ['what a directory leads to', 'sub', 0o400],
  ])('says that it cannot tell when the user may not read %s', (_name, path, mode) => {
    const root = aRepository({ 'sub/file': 'x' })
    put(root, 'new', 'x')
    chmodSync(join(root, path), mode)
    const read = readAsUser(root)
    chmodSync(join(root, path), 0o700)
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(new RegExp(`${path}.*(Permission denied|EACCES)`)) })
  })
})

/** Everything below a directory. */
function snapshot(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'latin1')]),
  )
}

/** What a process reads that has no more rights than any user: root may read everything, and others not this checkout. */
function readAsUser(root: string): unknown {
  const [code] = buildSync({
    stdin: {
      contents: "import { readTree } from './tree.ts'\nconsole.log(JSON.stringify(readTree(process.argv[2])))",
      resolveDir: join(import.meta.dirname, '../../src/store'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    define: { 'import.meta.filename': '"/"' },
  }).outputFiles
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {}
  if ('uid' in user) execFileSync('chown', ['-R', '65534:65534', root])
  const env = { PATH: process.env['PATH'], HOME: root }
  const input = code?.text ?? ''
  return JSON.parse(execFileSync(process.execPath, ['-', root], { ...user, cwd: '/', env, input, encoding: 'utf8' }))
}

const CHANGES: [string, (root: string) => void, string[], ((root: string) => void)?][] = [
  [
    'nothing for a file that was changed before and is committed as it was',
    (root) => git(root, 'commit', '--quiet', '--all', '--message', 'x'),
    [],
  ],
  ['nothing for a file that stays as changed as it was', () => {}, []],
  ['nothing for what is staged', (root) => git(root, 'add', '--all'), []],
  ['a file that was changed again', (root) => writeFileSync(join(root, 'dirty'), 'again'), ['dirty']],
  ['a file that was changed and put back', (root) => git(root, 'checkout', '--quiet', 'dirty'), ['dirty']],
  ['a file that was new and is gone', (root) => rmSync(join(root, 'new')), ['new']],
  ['a file that was gone and is back', (root) => git(root, 'checkout', '--quiet', 'gone'), ['gone']],
  ['the mode of a file', (root) => chmodSync(join(root, 'clean'), 0o755), ['clean']],
  [
    'what commits changed and deleted',
    (root) => {
      writeFileSync(join(root, 'clean'), 'x')
      rmSync(join(root, 'dirty'))
      git(root, 'add', '--all')
      git(root, 'commit', '--quiet', '--message', 'x')
    },
    ['clean', 'dirty'],
  ],
  [
    'nothing for what a commit changed and the worktree undid',
    (root) => {
      writeFileSync(join(root, 'clean'), 'x')
      git(root, 'commit', '--quiet', '--message', 'x', 'clean')
      writeFileSync(join(root, 'clean'), 'clean')
    },
    [],
  ],
  [
    'nothing for what a commit added and the worktree lost',
    (root) => {
      put(root, 'added', 'x')
      git(root, 'add', 'added')
      git(root, 'commit', '--quiet', '--message', 'x', 'added')
      rmSync(join(root, 'added'))
    },
    [],
  ],
  [
    'everything when the branch begins anew',
    (root) => {
      git(root, 'stash', '--quiet', '--include-untracked')
      git(root, 'switch', '--quiet', '--orphan', 'fresh')
    },
    ['clean', 'dirty', 'new'],
  ],
  [
    'nothing of what Flow keeps',
    (root) => {
      put(root, '.flow/runs/x', 'x')
      git(root, 'add', '.flow')
      git(root, 'commit', '--quiet', '--message', 'x', '.flow')
      put(root, '.decisions/x', 'x')
    },
    [],
  ],
]

describe('changedSince', () => {
  const aMoment = (root: string): void => {
    writeFileSync(join(root, 'dirty'), 'changed')
    writeFileSync(join(root, 'new'), 'new')
    rmSync(join(root, 'gone'))
  }

  it.each(CHANGES)('lists %s', (_name, change, expected) => {
    const root = aRepository({ clean: 'clean', dirty: 'dirty', gone: 'gone' })
    aMoment(root)
    const [then, before] = [tree(root), listingOf(root)]
    change(root)
    expect(difference(before, listingOf(root))).toEqual(expected)
    expect(changedSince(root, then, tree(root))).toEqual({ ok: true, value: expected })
  })

  it('lists what changed since the time before the first commit', () => {
    const root = testdir({ kept: 'x', gone: 'x' })
    git(root, 'init', '--quiet')
    const then = tree(root)
    rmSync(join(root, 'gone'))
    put(root, 'new', 'x')
    git(root, 'add', '--all')
    git(root, 'commit', '--quiet', '--message', 'first')
    expect(then.head).toBeNull()
    expect(changedSince(root, then, tree(root))).toEqual({ ok: true, value: ['gone', 'new'] })
  })

  it('lists a submodule that moved in a commit, also where settings hide it', () => {
    const root = aRepository()
    const sub = withSubmodule(root)
    git(root, 'config', 'submodule.sub.ignore', 'all')
    const then = tree(root)
    git(sub, 'commit', '--quiet', '--allow-empty', '--message', 'second')
    git(root, 'add', '--force', 'sub')
    git(root, 'commit', '--quiet', '--message', 'moved', '--allow-empty')
    expect(git(root, 'rev-parse', 'HEAD:sub')).toBe(headOf(sub))
    expect(changedSince(root, then, tree(root))).toEqual({ ok: true, value: ['sub'] })
  })

  it.each([
    ['the list of that time was not kept', { head: null, dirty: null }, 'not kept'],
    ['the commit of that time is not in the repository', { head: '1'.repeat(40), dirty: [] }, '1'.repeat(40)],
    ['what was kept is no object id', { head: '--output=stolen', dirty: [] }, 'not an object id'],
  ])('says that it cannot tell when %s', (_name, then, reason) => {
    const root = aRepository()
    expect(changedSince(root, then, tree(root))).toEqual({ ok: false, reason: expect.stringContaining(reason) })
    expect(readdirSync(root).sort()).toEqual(['.git', 'README.md'])
  })
})
