import { mkdirSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCriteriaFile } from '../../src/store/criteria-file.ts'
import { makeFifo, rejectionOf, testdir } from './support.ts'

const CRITERIA = [
  { id: 'search', text: 'finds a word', command: 'npm test', must_pass: false },
  { id: 'docs', text: 'says how', command: null },
]
const YAML = `# what must hold
- {id: search, text: finds a word, command: npm test, must_pass: false}
- id: docs
  text: says how
  command: null
`
const HINT = 'Correct the file; its schema is schemas/v1/criteria.schema.json.'

function file(content: string | Buffer): string {
  return join(testdir({ 'criteria.yaml': content }), 'criteria.yaml')
}

describe('readCriteriaFile', () => {
  it.each([
    ['YAML', YAML, CRITERIA],
    ['JSON', JSON.stringify(CRITERIA), CRITERIA],
    ['no criteria', '[]', []],
    ['as many as may be', JSON.stringify(Array(64).fill(CRITERIA[1])), Array(64).fill(CRITERIA[1])],
  ])('reads %s as it stands', async (_what, content, criteria) => {
    expect(await readCriteriaFile(file(content))).toEqual(criteria)
  })

  it('takes a path from the directory that it runs in', async () => {
    expect(await readCriteriaFile(relative(process.cwd(), file(YAML)))).toEqual(CRITERIA)
  })

  it.each([
    ['an empty file', '', ':1:1: the document must be array'],
    ['a map', 'search: finds a word\n', ':1:1: the document must be array'],
    ['no text', '- id: a\n  text: b\n- id: c\n', ':3:3: 1 lacks the member "text"'],
    ['an unknown member', '- id: a\n  text: b\n  comand: c\n', ':3:3: 0 has no member "comand"'],
    ['an id with a path in it', '- text: b\n  id: ../x\n', ':2:3: 0.id must match pattern'],
    ['a command of two lines', '- {id: a, text: b,\n   command: "c\\nd"}\n', ':2:4: 0.command must match pattern'],
    ['a word for must_pass', '- id: a\n  text: b\n  must_pass: "no"\n', ':3:3: 0.must_pass must be boolean'],
    ['too many', JSON.stringify(Array(65).fill(CRITERIA[1])), ':1:1: the document must NOT have more than 64 items'],
    ['a key that stands twice', '- id: a\n  text: b\n  id: c\n', ':3:3: Map keys must be unique'],
    ['broken syntax', '- [\n', ':2:1: '],
    ['bytes that are no text', Buffer.from([0xff, 0xfe]), ':1:1: the file is not UTF-8 text'],
    ['a file without end', Buffer.alloc(128 * 1024 + 1, '#'), ':1:1: the file is over 131072 bytes long'],
  ])('refuses %s and names its place', async (_what, content, message) => {
    const path = file(content)
    const refusal = await rejectionOf(readCriteriaFile(path))
    expect(refusal).toMatchObject({ code: 'document_invalid', hint: HINT })
    expect(refusal.message.startsWith(`${path}${message}`), refusal.message).toBe(true)
  })

  it('names the file as it was given', async () => {
    const path = relative(process.cwd(), file('{}'))
    expect((await rejectionOf(readCriteriaFile(path))).message).toBe(`${path}:1:1: the document must be array`)
    const gone = `${path}.not`
    expect(await rejectionOf(readCriteriaFile(gone))).toMatchObject({ code: 'file_not_found', message: `${gone} is not there.` })
  })

  it.each<[string, (path: string) => unknown, string]>([
    ['a FIFO, which nobody waits for', makeFifo, 'is not a regular file'],
    ['a directory', (path) => mkdirSync(path), 'is not a regular file'],
    ['a link', (path) => symlinkSync(file(YAML), path), 'is a symbolic link'],
    ['a link to nowhere', (path) => symlinkSync('nowhere', path), 'is a symbolic link'],
  ])('refuses %s', async (_what, make, message) => {
    const path = join(testdir(), 'criteria.yaml')
    make(path)
    const refusal = await rejectionOf(readCriteriaFile(path))
    expect(refusal.code).toBe('storage_refused')
    expect(refusal.message).toContain(`${path} ${message}`)
  })

  it('reads it in a directory that is a link, which is the user’s own business', async () => {
    const root = testdir({ 'real/criteria.yaml': YAML })
    symlinkSync('real', join(root, 'link'))
    expect(await readCriteriaFile(join(root, 'link/criteria.yaml'))).toEqual(CRITERIA)
  })

  it.each([
    ['a directory that is not there', 'none/criteria.yaml', 'file_not_found'],
    ['a file in place of a directory', 'file/criteria.yaml', 'storage_refused'],
  ])('fails in %s', async (_what, path, code) => {
    expect((await rejectionOf(readCriteriaFile(join(testdir({ file: '' }), path)))).code).toBe(code)
  })
})
