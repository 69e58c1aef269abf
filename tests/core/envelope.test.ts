import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { seal, statedSum, verifiedSum } from '../../src/core/envelope.ts'
import { type FlowEvent, GENESIS } from '../../src/core/event.ts'
import { aStart, envelope } from './builders.ts'

const EVENT = envelope(1, GENESIS, aStart())

describe('a sealed line', () => {
  test('has the members of the envelope in one order, whatever order the event has', () => {
    const shuffled = Object.fromEntries(Object.entries(EVENT).reverse()) as unknown as FlowEvent
    expect(Object.keys(JSON.parse(seal(EVENT).line))).toEqual(['v', 'seq', 'prev', 'id', 'at', 'by', 'op', 'type', 'data', 'sum'])
    expect(Object.keys(JSON.parse(seal(shuffled).line))).toEqual(Object.keys(JSON.parse(seal(EVENT).line)))
  })

  test('ends with the digest of the bytes before its last member', () => {
    const { line, sum } = seal(EVENT)
    expect(line.endsWith(`,"sum":"${sum}"}`)).toBe(true)
    expect(sum).toBe(sha256(line.slice(0, line.lastIndexOf(',"sum"'))))
  })

  test('is one line of whole characters for any text', () => {
    const { line } = seal({ ...EVENT, by: { actor: 'agent', branch: 'a\n\u0000\ud800\u2028é' } })
    expect(line).not.toContain('\n')
    expect(JSON.parse(Buffer.from(line).toString('utf8')).by.branch).toBe('a\n\u0000\ud800\u2028é')
  })
})

describe('the sum of a line', () => {
  test('is verified for what seal made, in a view on other bytes too', () => {
    const { line, sum } = seal(EVENT)
    const whole = Buffer.from(`before${line}behind`)
    expect(verifiedSum(whole.subarray(6, 6 + Buffer.byteLength(line)))).toBe(sum)
  })

  const { line, sum } = seal(EVENT)
  test.each([
    ['nothing', ''],
    ['less than a seal', sum],
    ['no seal', line.replace(`,"sum":"${sum}"`, '')],
    ['another digest', line.replace(sum, sha256('x'))],
    ['upper case', line.replace(sum, sum.toUpperCase())],
    ['a changed byte', line.replace('"seq":1', '"seq":2')],
    ['a byte in front', ` ${line}`],
    ['a byte behind', `${line} `],
    ['a carriage return behind', `${line}\r`],
    ['another name for the last member', line.replace('"sum"', '"som"')],
    ['another end', `${line.slice(0, -1)}]`],
    ['sum not last', `${line.slice(0, -1)},"x":1}`],
  ])('is refused: %s', (_, text) => {
    expect(verifiedSum(Buffer.from(text))).toBeNull()
  })
})

describe('the sum that a line states', () => {
  const { line, sum } = seal(EVENT)
  const end = `,"sum":"${sum}"}`
  test.each([
    ['is that at its end, right or not', line.replace('"seq":1', '"seq":2'), sum],
    ['is all of a line without a body', end, sum],
    ['is none in what is shorter than one', end.replace(sum, sum.slice(1)), null],
    ['is none without the name of it', line.replace('"sum"', '"som"'), null],
    ['is none without the end of a line', `${line.slice(0, -1)}]`, null],
  ])('%s', (_, text, expected) => {
    expect(statedSum(Buffer.from(text))).toBe(expected)
  })
})
