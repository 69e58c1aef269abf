import { describe, expect, test } from 'vitest'
import { makeRunId, normalizeTitle, parseRunId, slug } from '../../src/core/ids.ts'

describe('a slug', () => {
  test.each([
    ['plain words', 'Add search', 'add-search'],
    ['digits are kept', 'HTTP 2 & 3', 'http-2-3'],
    ['accents are folded', 'Élan naïve Ångström', 'elan-naive-angstrom'],
    ['ligatures and full-width letters are folded', 'ﬁx ＡＢＣ', 'fix-abc'],
    ['a letter without an ASCII form separates', 'straße', 'stra-e'],
    ['other scripts beside ASCII are left out', '検索 search', 'search'],
    ['separators in front and behind are dropped', '--- search! ', 'search'],
    ['path characters separate', '../../etc/passwd', 'etc-passwd'],
    ['control characters separate', 'a\n\u0000b', 'a-b'],
    ['60 characters are kept', 'x'.repeat(61), 'x'.repeat(60)],
    ['no hyphen is left behind by the cut', `${'x'.repeat(59)} tail`, 'x'.repeat(59)],
  ])('%s', (_, title, expected) => {
    expect(slug(title)).toBe(expected)
  })

  test.each([
    ['empty', ''],
    ['white space', '   '],
    ['punctuation', '!?'],
    ['another script', '検索を追加'],
    ['emoji', '🚀'],
  ])('is a hash of 12 digits when nothing is left: %s', (_, title) => {
    expect(slug(title)).toMatch(/^[0-9a-f]{12}$/)
  })

  test('is another hash for another title', () => {
    expect(slug('検索')).not.toBe(slug('削除'))
  })
})

describe('a run id', () => {
  test('is the second of the start and the slug of the title', () => {
    expect(makeRunId('2026-01-02T03:04:05.678Z', 'Add search')).toBe('2026-01-02T030405Z-add-search')
  })

  test.each([
    [1, '2026-01-02T030405Z-x'],
    [2, '2026-01-02T030405Z-x-2'],
    [10, '2026-01-02T030405Z-x-10'],
  ])('has a suffix from the second collision on: %i', (collision, expected) => {
    expect(makeRunId('2026-01-02T03:04:05.678Z', 'x', collision)).toBe(expected)
  })

  test('is not made from what is no timestamp', () => {
    expect(() => makeRunId('yesterday', 'x')).toThrow('not a timestamp: yesterday')
  })

  test.each(['2026-01-02T030405Z-x', `2026-01-02T030405Z-${'x'.repeat(236)}`])('is parsed: %s', (text) => {
    expect(parseRunId(text)).toBe(text)
  })

  test.each([
    ['empty', ''],
    ['no slug', '2026-01-02T030405Z-'],
    ['no time', '2026-01-02-x'],
    ['a separator', '2026-01-02T030405Z-a/b'],
    ['a backslash', '2026-01-02T030405Z-a\\b'],
    ['a parent', '2026-01-02T030405Z-..'],
    ['upper case', '2026-01-02T030405Z-X'],
    ['something in front', 'x2026-01-02T030405Z-x'],
    ['a newline behind', '2026-01-02T030405Z-x\n'],
    ['a NUL', '2026-01-02T030405Z-x\u0000'],
    ['256 characters', `2026-01-02T030405Z-${'x'.repeat(237)}`],
  ])('is refused: %s', (_, text) => {
    expect(parseRunId(text)).toBeNull()
  })
})

describe('a normalized title', () => {
  test.each([
    ['case', 'ADD Search'],
    ['white space around', '  add search\n'],
    ['runs of white space', 'add \t\n search'],
  ])('does not count %s', (_, title) => {
    expect(normalizeTitle(title)).toBe('add search')
  })

  test('is the same for composed and decomposed letters', () => {
    expect(normalizeTitle('e\u0301lan')).toBe(normalizeTitle('\u00e9lan'))
  })

  test('keeps what a slug would drop', () => {
    expect(normalizeTitle('検索!')).toBe('検索!')
  })
})
