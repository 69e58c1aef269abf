import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import type { RunId } from '../../src/core/ids.ts'
import {
  type Artifact,
  addArtifacts,
  appendBody,
  issueJournal,
  journalFault,
  journalPath,
  metadataValue,
  readJournal,
} from '../../src/store/journal.ts'
import { type Place, paths } from '../../src/store/place.ts'
import { aPlace, expectRefusal, refusalOf } from './support.ts'

const RUN = '2026-01-02T030405Z-add-search' as RunId
const HEAD = { issue: 7, created: '2026-01-02T03:04:05.000Z', branch: 'feature/x' }
const JOURNAL = issueJournal(7)
const FILE = '.decisions/issue-7.md'

function anArtifact(event: number, overrides: Partial<Artifact> = {}): Artifact {
  return {
    type: 'workflow-run',
    captured_at: HEAD.created,
    event,
    fields: { workflow: 'start-issue', run_id: RUN, status: 'active' },
    ...overrides,
  }
}

/** A place whose journal has this text. */
function withJournal(text: string | Buffer): Place {
  return aPlace({ [FILE]: text })
}

function textOf(place: Place): string {
  return readFileSync(join(place.here, FILE), 'utf8')
}

/** The front matter of a text, as a YAML reader sees it. */
function frontMatter(text: string): Record<string, unknown> & { artifacts: Record<string, unknown>[] } {
  const yaml = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*\r?$/m.exec(text)?.[1]
  expect(yaml).toBeDefined()
  const document = parseDocument(yaml as string)
  expect(document.errors).toEqual([])
  return document.toJS()
}

describe('journalPath', () => {
  it.each([
    [{ issue: 7, run: RUN, always: false }, '.decisions/issue-7.md'],
    [{ issue: null, run: RUN, always: true }, `.decisions/run-${RUN}.md`],
    [{ issue: null, run: RUN, always: false }, null],
  ])('of %j is %j', (about, path) => {
    expect(journalPath(about)).toBe(path)
  })

  it.each([
    '../outside.md',
    '.decisions/../../x.md',
    '.decisions/issue-7.txt',
    '/etc/passwd',
    '.decisions/run-../x.md',
    '.decisions/issue-07.md',
    '.decisions/issue-12345678901234567.md',
    'x/.decisions/issue-7.md',
    '.decisions/issue-7.md.md/',
    `.decisions/run-${RUN}.md~`,
  ])('is the only kind of path that is written: %s is refused', (path) => {
    const place = aPlace()
    expectRefusal(() => addArtifacts(place, path, HEAD, [anArtifact(1)]), 'storage_refused', JSON.stringify(path))
    expect(readdirSync(place.here)).toEqual([])
  })
})

describe('addArtifacts', () => {
  it('makes the journal with its front matter', () => {
    const place = aPlace()
    expect(addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])).toBe(1)
    expect(textOf(place)).toBe(`---
issue: 7
created: "2026-01-02T03:04:05.000Z"
branch: feature/x
artifacts:
  - type: workflow-run
    captured_at: "2026-01-02T03:04:05.000Z"
    event: 1
    workflow: start-issue
    run_id: "${RUN}"
    status: active
---

# Decisions: issue 7
`)
  })

  it('leaves the branch out where there is none', () => {
    const place = aPlace()
    addArtifacts(place, `.decisions/run-${RUN}.md`, { issue: null, created: HEAD.created, branch: null }, [anArtifact(1)])
    const text = readJournal(place, `.decisions/run-${RUN}.md`) as string
    expect(frontMatter(text)).toMatchObject({ issue: null, created: HEAD.created })
    expect(text).not.toContain('branch')
    expect(text).toContain(`\n# Decisions: run ${RUN}\n`)
  })

  it('writes no entry twice, and those that an earlier command could not write', () => {
    const place = aPlace()
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1), anArtifact(5)])
    const all = [1, 2, 3, 5, 6].map((event) => anArtifact(event))
    expect(addArtifacts(place, JOURNAL, HEAD, all)).toBe(3)
    expect(addArtifacts(place, JOURNAL, HEAD, all)).toBe(0)
    expect(frontMatter(textOf(place)).artifacts.map((artifact) => artifact['event'])).toEqual([1, 5, 2, 3, 6])
  })

  it('tells the entries of one event apart by type, run and activity', () => {
    const place = aPlace()
    const of = (type: string, activity_id: string | null, run_id: string = RUN): Artifact =>
      anArtifact(4, { type, fields: { run_id, ...(activity_id === null ? {} : { activity_id }) } })
    const all = [
      of('workflow-run', null),
      of('run-state-transition', null),
      of('activity-completed', 'a'),
      of('activity-completed', 'a:1'),
      of('activity-completed', 'größer'),
      of('workflow-run', null, `${RUN}-2`),
    ]
    expect(addArtifacts(place, JOURNAL, HEAD, [...all, ...all])).toBe(6)
    expect(addArtifacts(place, JOURNAL, HEAD, all)).toBe(0)
  })

  it('always adds what stands for no event', () => {
    const place = aPlace()
    const manual: Artifact = {
      type: 'decision',
      captured_at: HEAD.created,
      fields: { tags: ['a', 1, true], count: 3, note: 'a: "b" #c' },
    }
    addArtifacts(place, JOURNAL, HEAD, [manual])
    addArtifacts(place, JOURNAL, HEAD, [manual])
    expect(frontMatter(textOf(place)).artifacts).toEqual(
      [1, 2].map(() => ({ type: 'decision', captured_at: HEAD.created, ...manual.fields })),
    )
  })

  it.each(['type', 'event', 'captured_at', 'a b', ''])('refuses a member named %j', (name) => {
    const place = aPlace()
    expectRefusal(
      () => addArtifacts(place, JOURNAL, HEAD, [anArtifact(1, { fields: { [name]: 'x' } })]),
      'usage',
      JSON.stringify(name),
    )
    expect(existsSync(join(place.here, FILE))).toBe(false)
  })

  const HAND_WRITTEN: [string, string, number][] = [
    ['an empty list', '---\nissue: 7\nartifacts: []\n---\nbody\n', 0],
    ['an empty list with a comment', '---\nissue: 7\nartifacts: [ ] # none yet\ncreated: x\n---\nbody\n', 0],
    ['nothing behind the name', '---\nissue: 7\nartifacts:\n---\nbody\n', 0],
    ['an empty list with spaces', '---\nartifacts: [  ]\n---\nbody\n', 0],
    ['null', '---\nartifacts: null\nissue: 7\n---\nbody\n', 0],
    ['a sign for null', '---\nartifacts: ~\nissue: 7\n---\nbody\n', 0],
    ['no such member', '---\nissue: 7\n---\nbody\n', 0],
    ['an empty front matter', '---\n---\nbody\n', 0],
    ['a list at the margin', '---\nartifacts:\n- type: old\n  text: x\nissue: 7\n---\nbody\n', 1],
    [
      'a list indented by four',
      '---\nartifacts:\n    - type: old\n      nested:\n        deep: [1]\n\n# about the issue\nissue: 7\n---\nbody\n',
      1,
    ],
    ['a list of entries in braces', '---\nissue: 7\nartifacts:\n  - {type: old, text: x}\n---\nbody\n', 1],
    [
      'a text block at its end',
      '---\nartifacts:\n  - type: old\n    text: |\n      one\n\n      # no comment\nissue: 7\n---\nbody\n',
      1,
    ],
    ['dashes further in', '---\nartifacts:\n  - type: old\n    list:\n      - a\n      - type: inner\nissue: 7\n---\nbody\n', 1],
    ['a dash on a line of its own', '---\nartifacts:\n  -\n    type: old\nissue: 7\n---\nbody\n', 1],
    ['a comment above its first entry', '---\n\n# ours\nartifacts:\n\n  # one\n  - type: old\n---\nbody\n', 1],
    ['a member behind it that begins with a dash', '---\nartifacts:\n  - type: old\n-x: 1\n---\nbody\n', 1],
    ['dashes at the end of a line', '---\ntitle: a ---\nartifacts:\n  - type: old\n---\nbody\n', 1],
    ['dashes at the beginning of a name', '---\nissue: 7\n---a: 1\nartifacts:\n  - type: old\n---\nbody\n', 1],
    ['the same name further in', '---\nother:\n  artifacts: 1\nartifacts:\n  - type: old\n---\nbody\n', 1],
    ['a space in front of the colon', '---\nartifacts : \n  - type: old\n---\nbody\n', 1],
    ['a quoted name', '---\n"artifacts":\n  - type: old\n---\nbody\n', 1],
    ['spaces behind the fences', '---  \nartifacts:\n  - type: old\n--- \nbody\n', 1],
    ['a byte order mark', '\ufeff---\nartifacts:\n  - type: old\n---\nbody\n', 1],
    ['a body with fences of its own', '---\nartifacts: []\n---\nbody\n\n---\n\nartifacts: no\n', 0],
  ]

  it.each(
    HAND_WRITTEN.flatMap(([name, text, old]) => [
      [name, text, old, '\n'] as const,
      [`${name}, with CRLF`, text.replaceAll('\n', '\r\n'), old, '\r\n'] as const,
    ]),
  )('adds to a journal with %s, and only adds', (_name, text, old, eol) => {
    const place = withJournal(text)
    expect(addArtifacts(place, JOURNAL, HEAD, [anArtifact(1), anArtifact(2)])).toBe(2)
    const after = textOf(place)
    const { artifacts, ...rest } = frontMatter(after)
    expect(artifacts.slice(old).map((artifact) => artifact['event'])).toEqual([1, 2])
    const { artifacts: before, ...others } = frontMatter(text) ?? {}
    expect([artifacts.slice(0, old), rest]).toEqual([before ?? [], others])
    expect(after.split('\n').filter((line) => line.endsWith('\r')).length).toBe(eol === '\n' ? 0 : after.split('\n').length - 1)
    expect(isSubsequence(text.replace(/\[ *\]|null|~/, ''), after)).toBe(true)
    expect(addArtifacts(place, JOURNAL, HEAD, [anArtifact(2), anArtifact(3)])).toBe(1)
  })

  it('puts a front matter in front of a text without one', () => {
    const place = withJournal('# My decisions\n\nText.\n')
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])
    expect(textOf(place)).toMatch(/^---\nissue: 7\n[\s\S]*\n---\n\n# My decisions\n\nText\.\n$/)
    expect(frontMatter(textOf(place)).artifacts).toHaveLength(1)
  })

  const NEW = '  - type: new\n    captured_at: x\n'
  it.each([
    ['the last entry, in front of a comment', 'artifacts:\n  - type: old\n', '# about the issue\nissue: 7\n'],
    ['the last entry, in front of empty lines', 'artifacts:\n  - type: old\n', '\n  \n\t\nissue: 7\n'],
    ['the name of the list', 'artifacts: # none\n', 'issue: 7\n'],
    ['the last member', 'issue: 7\n', ''],
  ])('adds behind %s', (_where, above, below) => {
    const place = withJournal(`---\n${above}${below}---\n`)
    addArtifacts(place, JOURNAL, HEAD, [{ type: 'new', captured_at: 'x', fields: {} }])
    const name = above.startsWith('artifacts') ? '' : 'artifacts:\n'
    expect(textOf(place)).toBe(`---\n${above}${name}${NEW}${below}---\n`)
  })

  it('knows its entries again after a formatter has been over them', () => {
    const place = withJournal(`---
artifacts:
  - type: 'workflow-run' # ours
    captured_at: 2026-01-02T03:04:05.000Z
    run_id: '${RUN}'
    event:   1
    status: active
  - event: 2
    note: one  - two
    run_id:   "${RUN}"
    type: "workflow-run"
  -   "type": workflow-run\t
      'event' : 3
      run_id : ${RUN}
      activity_id: # none
  - type: 'it''s'
    run_id: ${RUN}
    event: 4
---
`)
    const all = [anArtifact(1), anArtifact(2), anArtifact(3), anArtifact(4, { type: "it's" })]
    expect(addArtifacts(place, JOURNAL, HEAD, all)).toBe(0)
  })

  it('is not fooled by what only looks like an entry', () => {
    const place = withJournal(`---
artifacts:
  - type: note
    text: |
      - type: workflow-run
        run_id: ${RUN}
        event: 1
    inner:
      type: workflow-run
      run_id: ${RUN}
      event: 1
---
- type: workflow-run
  run_id: ${RUN}
  event: 1
`)
    expect(addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])).toBe(1)
  })

  it.each([
    ['a remark', `type: workflow-run\n# event: 1\n  run_id: ${RUN}`],
    ['a word in quotes', `type: no "workflow-run"\n  event: 1\n  run_id: ${RUN}`],
    ['a word in other quotes', `type: no 'workflow-run'\n  event: 1\n  run_id: ${RUN}`],
  ])('is not fooled by %s', (_what, entry) => {
    const place = withJournal(`---\nartifacts:\n- ${entry}\n---\n`)
    expect(addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])).toBe(1)
  })

  it('keeps bytes that are no UTF-8, and NULs', () => {
    const odd = Buffer.from([0xff, 0x00, 0xfe, 0x0a])
    const place = withJournal(Buffer.concat([Buffer.from('---\nissue: 7\n---\n'), odd]))
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1, { fields: { text: 'größer' } })])
    const after = readFileSync(join(place.here, FILE))
    expect(after.subarray(-4)).toEqual(odd)
    expect(after.includes(Buffer.from('größer'))).toBe(true)
  })

  const REFUSED: [string, string, string][] = [
    ['a front matter that is never closed', '---\nissue: 7\n\n# body\n', ':1: its front matter is opened'],
    ['a list in brackets', '---\nartifacts: [{type: old}]\n---\n', ':2: artifacts must be a list'],
    ['a text', '---\nissue: 7\nartifacts: none\n---\n', ':3: artifacts must be a list'],
    ['members', '---\nartifacts:\n  type: old\n---\n', ':3: artifacts must be a list'],
    ['an empty list and entries', '---\nartifacts: []\n  - type: old\n---\n', ':3: artifacts must be a list'],
    ['more behind an empty list', '---\nartifacts: [] x\n---\n', ':2: artifacts must be a list'],
    ['two lists', '---\nartifacts: []\nartifacts: []\n---\n', ':3: artifacts stands twice'],
    ['a list behind a carriage return', '---\nissue: 7\rartifacts: []\n---\n', ':2: a carriage return stands alone'],
    ['a front matter in braces', '---\n{issue: 7}\n---\n', ':2: its front matter is not a list of members'],
  ]

  it.each(REFUSED)('refuses a journal with %s, and leaves it as it is', (_name, text, message) => {
    const place = withJournal(text)
    expectRefusal(() => addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)]), 'document_invalid', `${FILE}${message}`)
    expect(textOf(place)).toBe(text)
    expect(readdirSync(paths.decisions(place))).toEqual(['issue-7.md'])
  })

  it('keeps the mode of the file', () => {
    const place = withJournal('---\nissue: 7\n---\n')
    chmodSync(join(place.here, FILE), 0o664)
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])
    expect(statSync(join(place.here, FILE)).mode & 0o777).toBe(0o664)
  })

  it('refuses when another process holds the lock, and names it', () => {
    const place = aPlace()
    const lock = join(paths.runs(place), '.journal-issue-7.lock')
    mkdirSync(paths.runs(place), { recursive: true })
    const holder = { machine: 'elsewhere', boot: null, pidns: null, pid: 4711, start: null }
    writeFileSync(lock, JSON.stringify({ token: '0123456789abcdef', holder }))
    expect(refusalOf(() => addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)]))).toMatchObject({
      code: 'lock_timeout',
      message: expect.stringContaining('process 4711'),
    })
    expect(existsSync(paths.decisions(place))).toBe(false)
  })

  it('needs no lock when there is nothing to add', () => {
    const place = aPlace()
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])
    writeFileSync(join(paths.runs(place), '.journal-issue-7.lock'), '')
    expect(addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])).toBe(0)
  })

  it('leaves no lock behind, and no other file', () => {
    const place = aPlace()
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])
    expect(readdirSync(paths.runs(place))).toEqual(['.gitignore'])
    expect(readdirSync(paths.decisions(place))).toEqual(['issue-7.md'])
  })

  it('refuses a journal over 16 MB', () => {
    const place = withJournal(`---\n---\n${'x'.repeat(16 * 1024 * 1024)}`)
    expectRefusal(() => addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)]), 'document_invalid', 'over 4194304 bytes')
  })
})

describe('appendBody', () => {
  it('makes the journal, and entries can be added to it', () => {
    const place = aPlace()
    appendBody(place, JOURNAL, HEAD, 'We chose X.\nBecause Y.')
    expect(textOf(place)).toMatch(/artifacts: \[\]\n---\n\n# Decisions: issue 7\n\nWe chose X\.\nBecause Y\.\n$/)
    addArtifacts(place, JOURNAL, HEAD, [anArtifact(1)])
    expect(frontMatter(textOf(place)).artifacts).toHaveLength(1)
  })

  it.each([
    ['---\nissue: 7\n---\nbody\n', '---\nissue: 7\n---\nbody\n\nnew\n'],
    ['---\nissue: 7\n---\nbody', '---\nissue: 7\n---\nbody\n\nnew\n'],
    ['no front matter\n', 'no front matter\n\nnew\n'],
    ['one\ntwo\r\n', 'one\ntwo\r\n\nnew\n'],
    ['---\r\nissue: 7\r\n---\r\nbody\r\n', '---\r\nissue: 7\r\n---\r\nbody\r\n\r\nnew\r\n'],
    ['', 'new\n'],
  ])('adds a paragraph at the end of %j', (text, after) => {
    const place = withJournal(text)
    appendBody(place, JOURNAL, HEAD, 'new\n')
    expect(textOf(place)).toBe(after)
  })

  it('leaves control characters and terminal escapes out', () => {
    const place = aPlace()
    appendBody(place, JOURNAL, HEAD, 'a\u001b[31mb\u0000c\u202e größer')
    expect(textOf(place)).toMatch(/\nabc größer\n$/)
  })

  it('refuses a journal whose front matter is never closed', () => {
    const place = withJournal('---\nissue: 7\n')
    expectRefusal(() => appendBody(place, JOURNAL, HEAD, 'new'), 'document_invalid', 'never closed')
  })
})

describe('readJournal', () => {
  it('returns the text, or null where there is none', () => {
    expect(readJournal(withJournal('größer\n'), JOURNAL)).toBe('größer\n')
    expect(readJournal(aPlace(), JOURNAL)).toBeNull()
  })

  it('takes 4 MiB and no byte more', () => {
    const text = 'x'.repeat(4 * 1024 * 1024)
    expect(readJournal(withJournal(text), JOURNAL)).toHaveLength(text.length)
    expectRefusal(() => readJournal(withJournal(`${text}x`), JOURNAL), 'document_invalid', FILE)
  })

  it('takes the longest number of an issue', () => {
    expect(readJournal(aPlace(), issueJournal(1_234_567_890_123_456))).toBeNull()
  })
})

describe('journalFault', () => {
  it.each([
    ['a front matter that entries can be added to', '---\nissue: 7\n---\n', null],
    ['no front matter', 'text\n', null],
    ['a front matter that is never closed', '---\nissue: 7\n', expect.stringContaining('never closed')],
    ['a list that cannot be read', '---\nartifacts: none\n---\n', expect.stringContaining('artifacts must be a list')],
  ])('of a journal with %s', (_what, text, fault) => {
    expect(journalFault(withJournal(text), JOURNAL)).toEqual(fault)
  })

  it('is none where there is no journal, and refuses a directory in its place', () => {
    expect(journalFault(aPlace(), JOURNAL)).toBeNull()
    expectRefusal(() => journalFault(aPlace({ [`${FILE}/`]: '' }), JOURNAL), 'storage_refused', FILE)
  })
})

describe('metadataValue', () => {
  it.each([
    ['plain text', 'plain text'],
    ['', ''],
    ['a,b', ['a', 'b']],
    ['a, 2 ,true,', ['a', 2, true]],
    [',', []],
    ['42', 42],
    ['0', 0],
    ['007', '007'],
    ['-1', '-1'],
    ['1.5', '1.5'],
    ['99999999999999999999', '99999999999999999999'],
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', '9007199254740993'],
    ['1x', '1x'],
    ['x1', 'x1'],
    ['true', true],
    ['false', false],
    ['True', 'True'],
    ['null', 'null'],
  ])('%j is recorded as %j', (text, value) => {
    expect(metadataValue(text)).toEqual(value)
  })

  it.each(['a\nb', 'a\rb', 'a,\nb'])('refuses %j', (text) => {
    expectRefusal(() => metadataValue(text), 'usage', 'one line')
  })
})

/** Whether every line of `part` stands in `whole`, in order. */
function isSubsequence(part: string, whole: string): boolean {
  const lines = whole.split('\n')
  return part.split('\n').every((line) => {
    const at = lines.findIndex(
      (other) =>
        other.trimEnd() === line.trimEnd() || other.replace(/ +#/, ' #').trimEnd() === line.replace(/ +#/, ' #').trimEnd(),
    )
    return at >= 0 && lines.splice(0, at + 1).length > 0
  })
}
