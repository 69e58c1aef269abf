import { describe, expect, test } from 'vitest'
import {
  type Attempt,
  accepted,
  afterWrite,
  attemptOn,
  type Finding,
  find,
  type Reading,
  unsettled,
  type Write,
} from '../../src/core/attempt.ts'

/** A log of three lines and 300 bytes, in which the operation `done` made the second line. */
function aReading(overrides: Partial<Reading> = {}): Reading {
  const done = { digest: 'd', seq: 2, number: 7 }
  return {
    state: { operations: new Map([['done', done]]) } as Reading['state'],
    ...{ seq: 3, position: 300, torn: false, stopped: false },
    passed: (revision, head) => `${revision} ${head}` === '4 its sum',
    ...overrides,
  }
}

const ATTEMPT: Attempt = { seq: 4, sum: 'its sum', bytes: Buffer.from('{…}\n'), position: 300 }

describe('what a log holds of an operation', () => {
  test.each<[string, Partial<Reading>, string, string, Finding]>([
    ['nothing yet', {}, 'new', 'd', { kind: 'open' }],
    ['nothing yet, of its own first one', { state: null }, 'new', 'd', { kind: 'open' }],
    ['its answer', {}, 'done', 'd', { kind: 'answered', seq: 2, number: 7 }],
    ['the answer to another question under its id', {}, 'done', 'x', { kind: 'conflict', seq: 2 }],
    ['nothing that could be gone on with, when it is stopped', { stopped: true }, 'new', 'd', { kind: 'stopped' }],
    ['no answer either, when it is stopped', { stopped: true }, 'done', 'd', { kind: 'stopped' }],
    ['a conflict all the same, when it is stopped', { stopped: true }, 'done', 'x', { kind: 'conflict', seq: 2 }],
  ])('is %s', (_, overrides, id, digest, finding) => {
    expect(find(aReading(overrides), { id, digest })).toEqual(finding)
  })
})

describe('an attempt', () => {
  test.each([
    ['is one line on top of what was read', false, 'a line\n'],
    ['closes a torn line first, in the same piece', true, '#\na line\n'],
  ])('%s', (_, torn, bytes) => {
    const attempt = attemptOn(aReading({ torn }), { line: 'a line', sum: 'its sum' })
    expect({ ...attempt, bytes: String(attempt.bytes) }).toEqual({ seq: 4, sum: 'its sum', bytes, position: 300 })
  })

  test.each<[string, Write, string]>([
    ['was taken whole is read back', { count: ATTEMPT.bytes.length }, 'read back'],
    ['was taken in part is made again', { count: ATTEMPT.bytes.length - 1 }, 'again'],
    ['was not taken at all is made again', { count: 0 }, 'again'],
    ['failed and left the file as it was has recorded nothing', { size: 300 }, 'nothing'],
    ['failed and left more in the file may have recorded it', { size: 301 }, 'unknown'],
    ['failed with less in the file than was read may have recorded it', { size: 299 }, 'unknown'],
    ['failed on a file of unknown size may have recorded it', { size: null }, 'unknown'],
  ])('that %s', (_, write, next) => {
    expect(afterWrite(ATTEMPT, write)).toBe(next)
  })

  test.each([
    ['was accepted where its own sum stands in its place', ATTEMPT, true],
    ['was not where another line took its place', { ...ATTEMPT, sum: 'another sum' }, false],
    ['was not where its line is of another place', { ...ATTEMPT, seq: 3 }, false],
  ])('%s', (_, attempt, expected) => {
    expect(accepted(aReading(), attempt)).toBe(expected)
  })
})

test.each([
  ['some of it is', 2, true],
  ['all of it is', 3, false],
  ['more of it is than was read', 4, false],
])('nothing goes on top of a log before all of it is on disk: %s', (_, durable, expected) => {
  expect(unsettled(aReading(), durable)).toBe(expected)
})
