import { describe, expect, test } from 'vitest'
import { oneLine, printable } from '../../src/core/text.ts'

describe('printable text', () => {
  test.each([
    ['lines and tabs are kept', 'a\n\tb', 'a\n\tb'],
    ['letters of any script are kept', 'é 検索 🚀', 'é 検索 🚀'],
    ['a colour goes with its parameters', 'a\u001b[1;31mb\u001b[0m', 'ab'],
    ['a window title goes with its text', 'a\u001b]0;owned\u0007b', 'ab'],
    ['a link goes with its address', '\u001b]8;;http://x\u001b\\text', 'text'],
    ['an escape that was not closed does not eat what follows', 'a\u001b]0;owned', 'a'],
    ['a lone escape', 'a\u001bb', 'ab'],
    ['NUL, backspace, carriage return', 'a\u0000\b\rb', 'ab'],
    ['C1 controls', 'a\u009bb\u0085c', 'abc'],
    ['marks that reorder text', '\u202eevil\u202c\u2066x\u2069', 'evilx'],
    ['marks that hide text', 'a\u200bb\u2060c\ufeff', 'abc'],
    ['tags and marks that only a machine reads', 'a\u{e0041}\u{e007f}\u061cb\u00adc\u180e', 'abc'],
    ['half of a pair becomes a replacement', 'a\ud800', 'a\ufffd'],
  ])('%s', (_, text, expected) => {
    expect(printable(text)).toBe(expected)
  })
})

describe('one line', () => {
  test.each([
    ['joins lines', 'a\n\n  b\t', 10, 'a b'],
    ['keeps what fits', '1234567890', 10, '1234567890'],
    ['cuts what does not', '12345678901', 10, '123456789…'],
    ['leaves no space before the ellipsis', '12345678 abc', 10, '12345678…'],
    ['cuts no pair in half', '12345678🚀🚀', 10, '12345678…'],
    ['leaves whole pairs before the cut', '🚀3456789🚀🚀', 11, '🚀3456789…'],
    ['strips escapes before it counts', '\u001b[31m1234567890', 10, '1234567890'],
  ])('%s', (_, text, max, expected) => {
    expect(oneLine(text, max)).toBe(expected)
  })
})
