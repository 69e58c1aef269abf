import { describe, expect, it } from 'vitest'
import * as yaml from 'yaml'
import { FILE_MAX, type FileRules, type Problem, parseYamlFile, tokensOf } from '../../src/store/yaml-file.ts'
import { rejectionOf } from './support.ts'

const RULES: FileRules = { code: 'document_invalid', hint: 'Correct it.', schema: 'activity' }
/** Meets the schema, whose `inputs` may hold anything. */
const SMALLEST = `apiVersion: flow.synapti.ai/v1
kind: FlowActivity
metadata: {id: x, run_id: 2026-01-02T030405Z-x}
activity: {type: task, status: passed}
`

function parse(text: string, further: () => Problem[] = () => []): Promise<unknown> {
  return parseYamlFile('f', Buffer.from(text), { ...RULES, further })
}

/** The lines of what is said against a document with these `inputs`. */
async function faultsOf(inputs: string, further?: () => Problem[]): Promise<string[]> {
  return (await rejectionOf(parse(`${SMALLEST}inputs:\n${inputs}`, further))).message.split('\n')
}

describe('a bound', () => {
  const faultIn = (text: string) => tokensOf(yaml, text, new yaml.LineCounter()).fault

  it('of the length is one to the byte', async () => {
    const text = `${SMALLEST}#${'x'.repeat(FILE_MAX - SMALLEST.length - 1)}`
    expect(await parse(text)).toMatchObject({ kind: 'FlowActivity' })
    expect((await rejectionOf(parse(`${text}x`))).message).toBe(`f:1:1: the file is over ${FILE_MAX} bytes long`)
  })

  it('of the depth is 64 levels, that of the document with them', () => {
    const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
    expect([63, 64].map((levels) => faultIn(nested(levels)))).toEqual([null, { offset: 64, message: 'it is nested too deeply' }])
  })

  it('of the parts is ten thousand', () => {
    const fault = { offset: 10_001, message: 'the file has over 10000 parts' }
    expect([10_000, 10_001].map((parts) => faultIn('\n'.repeat(parts)))).toEqual([null, fault])
  })

  it('of the faults that are named is twenty', async () => {
    const all = (count: number): Problem[] => Array.from({ length: count }, (_, i) => ({ path: ['kind'], message: `fault ${i}` }))
    const named = all(20).map(({ message }) => `f:2:1: ${message}`)
    expect(await faultsOf('  a: 1\n', () => all(20))).toEqual(named)
    expect(await faultsOf('  a: 1\n', () => all(21))).toEqual([...named, 'and 1 more'])
  })
})

describe('a key', () => {
  it.each([
    ['twice', '  a: 1\n  "a": 2\n', 'f:7:3: Map keys must be unique'],
    ['twice in braces', '  {a: 1, a}\n', 'f:6:10: Map keys must be unique'],
    ['twice as a number', '  1: 1\n  0x1: 2\n', 'f:7:3: Map keys must be unique'],
    ['empty and absent', '  "": 1\n  ~: 2\n', 'f:7:3: Map keys must be unique'],
    ['once, and again by an alias', '  &a a: 1\n  *a : 2\n', 'f:7:3: Map keys must be scalars'],
    ['as a list', '  ? [a]\n  : 1\n', 'f:6:5: Map keys must be scalars'],
  ])('that stands there %s is refused once', async (_what, inputs, fault) => {
    expect(await faultsOf(inputs)).toEqual([fault])
  })

  it('may be absent, and a word for nothing', async () => {
    expect(await parse(`${SMALLEST}inputs:\n  : 1\n  "null": 2\n`)).toMatchObject({ inputs: { '': 1, null: 2 } })
  })
})

describe('a fault is told where it stands', () => {
  const at = (...path: Problem['path']) => [{ path, message: 'x' }]

  it.each([
    ['at a member', '  a: {b: [1, 2]}\n', ['inputs', 'a', 'b'], '6:7'],
    ['at an item', '  a: {b: [1, 2]}\n', ['inputs', 'a', 'b', 1], '6:14'],
    ['above what is not there', '  a: {b: [1, 2]}\n', ['inputs', 'a', 'c', 'd'], '6:3'],
    ['at the alias for what it stands in', '  a: &a [{b: 1}]\n  c: [1, *a]\n', ['inputs', 'c', 1, 0, 'b'], '7:10'],
    ['at the beginning where it is of the whole', '  a: 1\n', [], '1:1'],
  ])('%s', async (_where, inputs, path, place) => {
    expect(await faultsOf(inputs, () => at(...path))).toEqual([`f:${place}: x`])
  })

  it('by the name of the member, whatever is in that', async () => {
    const settings = parseYamlFile('f', Buffer.from('evidence:\n  "a/b~c": 1\n'), { ...RULES, schema: 'settings' })
    expect((await rejectionOf(settings)).message).toContain('f:2:3: evidence.a/b~c must be array')
  })

  it('which is the first character where that is a NUL', async () => {
    expect((await rejectionOf(parse('\0kind: x\n'))).message).toBe('f:1:1: the file holds a NUL character')
  })
})
