import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type Plain, printScalar, printYaml } from '../../src/store/printer.ts'

describe('printYaml', () => {
  it('prints members, lists and empty ones', () => {
    const text = printYaml({
      id: '2026-01-02T030405Z-x',
      workflow: 'start-issue',
      issue: 42,
      goal: null,
      open: true,
      left: undefined,
      none: [],
      nothing: {},
      list: ['a', 'b c'],
      events: [
        { seq: 1, detail: { why: 'x' } },
        { seq: 2, tags: ['t'] },
      ],
      grid: [[1, 2], []],
    })
    expect(text).toBe(`id: "2026-01-02T030405Z-x"
workflow: start-issue
issue: 42
goal: null
open: true
none: []
nothing: {}
list:
  - a
  - "b c"
events:
  - seq: 1
    detail:
      why: x
  - seq: 2
    tags:
      - t
grid:
  -
    - 1
    - 2
  - []
`)
  })

  it('is read back the same by a YAML reader of either version, whatever it holds', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...ODD))
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        text,
        fc.integer(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 4 }),
        tie('object'),
      ),
      object: fc.dictionary(text, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
    }))
    fc.assert(
      fc.property(fc.dictionary(text, tree, { noNullPrototype: true }), (value) => {
        const printed = printYaml(value as Record<string, Plain>)
        for (const version of ['1.1', '1.2'] as const) expect(parse(printed, { version })).toEqual(value)
      }),
      { numRuns: 300 },
    )
  })

  it.each([{}, { left: undefined }])('prints %j as an empty map', (value) => {
    expect(printYaml(value)).toBe('{}\n')
    expect(printYaml({ inner: value, list: [value] })).toBe('inner: {}\nlist:\n  - {}\n')
  })

  it('keeps a text of many lines on one line, so that nothing in it can look like a member', () => {
    const text = printYaml({ summary: 'x\nrevision: 9\n---\nhead: y' })
    expect(text.split('\n')).toHaveLength(2)
  })
})

const ODD = [
  'yes',
  'e0',
  'e12',
  'E-5',
  'No',
  'on',
  'y',
  'null',
  '~',
  '',
  '1',
  '0x1f',
  '1e5',
  '.inf',
  '2026-01-02',
  '12:30:45',
  '- a',
  'a: b',
  'a #b',
  '=',
  '<<',
  '*a',
  '&a',
  '!t',
  '%x',
  '@x',
  '`x`',
  '{',
  '[',
]

describe('printScalar', () => {
  it.each(ODD)('quotes %j, which could be read as something else', (text) => {
    expect(printScalar(text)).toBe(JSON.stringify(text))
  })

  it.each([
    ['plain-text_1.x/y', 'plain-text_1.x/y'],
    ['del \u007f c1 \u0085 \u009b', '"del \\u007f c1 \\u0085 \\u009b"'],
    ['sep \u2028 \u2029 bom \ufeff', '"sep \\u2028 \\u2029 bom \\ufeff"'],
    ['turned \u202e around', '"turned \\u202e around"'],
    ['half \ud800 a pair', '"half \ufffd a pair"'],
    ['tab\tnewline\nquote"', '"tab\\tnewline\\nquote\\""'],
    ['größer 😀', '"größer 😀"'],
  ])('prints %j as %s', (text, printed) => {
    expect(printScalar(text)).toBe(printed)
  })

  it.each([
    [-1.5, '-1.5'],
    [Number.NaN, 'null'],
    [Number.NEGATIVE_INFINITY, 'null'],
    [false, 'false'],
    [null, 'null'],
  ])('prints %j as %s', (value, printed) => {
    expect(printScalar(value)).toBe(printed)
  })
})
