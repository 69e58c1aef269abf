import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, plainJson, sha256 } from '../../src/core/canonical.ts'

test('sha256 is the published digest of the bytes', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(sha256(Buffer.from('abc'))).toBe(sha256('abc'))
})

describe('canonical JSON', () => {
  test('sorts the members of objects at every depth and keeps the order of arrays', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 0], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1},0]}')
  })

  test('is the same text for the same members in any order', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
      }),
    )
  })
})

describe('plain JSON', () => {
  test.each([
    ['DEL', '\u007f'],
    ['a C1 control', '\u009b'],
    ['a zero-width space', '\u200b'],
    ['a right-to-left override', '\u202e'],
    ['a line separator', '\u2028'],
    ['an isolate', '\u2066'],
    ['a byte order mark', '\ufeff'],
  ])('escapes %s', (_, character) => {
    expect(plainJson([character])).toMatch(/^\["\\u[0-9a-f]{4}"\]$/)
  })

  test('reads back as the value that it was made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(JSON.parse(plainJson({ [text]: text }))).toEqual({ [text]: text })
      }),
    )
  })
})
