import { describe, expect, test } from 'vitest'
import { AppendModel, type Setting } from './model.ts'
import { STORE, WEAKENED } from './protocol.ts'
import { search } from './search.ts'

const SHORT: Setting = { writers: 2, faults: 1, powerCuts: 1, size: 0, exclusive: false, lock: false }
/** Characters of four bytes with which one line fits into a log, and two in one piece do not. */
const LONG = 10_000

describe('whatever happens, nothing acknowledged is lost, nothing is there twice, nothing is damage, and nobody is blocked', () => {
  const rows: [string, Setting][] = [
    ['two writers, two faults and a power cut', { ...SHORT, faults: 2 }],
    ['three writers and one fault', { ...SHORT, writers: 3, powerCuts: 0 }],
    ['two writers of which one must be refused, a fault and a power cut', { ...SHORT, exclusive: true }],
    ['two writers with a lock that either may ignore, and a fault', { ...SHORT, powerCuts: 0, lock: true }],
    ['two writers of the longest lines and a fault', { ...SHORT, powerCuts: 0, size: LONG }],
  ]
  test.each(rows)('%s', { timeout: 600_000 }, (what, setting) => {
    const { states, steps, counterexample } = search(new AppendModel(setting, STORE))
    console.log(`${what}: ${states} states, ${steps} steps`)
    expect(counterexample).toBeNull()
    // Otherwise the model does not do much, whatever it says.
    expect(states).toBeGreaterThan(500)
  })
})

describe('the search finds what goes wrong when', () => {
  const rows: [weakness: keyof typeof WEAKENED, Partial<Setting>, fault: string, last: string][] = [
    ['the line is not read back', { powerCuts: 0 }, 'what 1 acknowledged is not there', '1 takes its line for accepted'],
    [
      'a torn tail is closed by a bare newline',
      { faults: 2, powerCuts: 0 },
      '0 said that nothing was recorded, and it was',
      '1 writes',
    ],
    [
      'nothing is synced before the next line is put on top',
      {},
      '1 said that nothing was recorded, and it was',
      'of the log .* bytes are left',
    ],
    ['an event is acknowledged before it is synced', {}, 'what 0 acknowledged is not there', 'of the log .* bytes are left'],
    [
      'the rest of a short write is written later',
      { faults: 2, powerCuts: 0 },
      'the log is damaged: its sum',
      '0 writes the rest',
    ],
    ['a line that lost its race is damage', { powerCuts: 0 }, 'the log is damaged: a line lost its race', '1 writes'],
    ['an operation is not looked for in the log', { powerCuts: 0 }, 'the operation of 0 is there 2 times', '0 writes'],
    [
      'an error in the middle of a write says that nothing was recorded',
      { powerCuts: 0 },
      '0 said that nothing was recorded, and it was',
      '0 fails after it has written',
    ],
    [
      'a lost race is told before the winner is synced',
      {},
      '1 said that nothing was recorded, and it was',
      'of the log .* bytes are left',
    ],
  ]
  test.each(rows)('%s', { timeout: 120_000 }, (weakness, setting, fault, last) => {
    const { counterexample } = search(new AppendModel({ ...SHORT, ...setting }, { ...STORE, ...WEAKENED[weakness] }))
    expect(counterexample?.fault).toContain(fault)
    expect(counterexample?.history.at(-1)).toMatch(new RegExp(`^${last}`))
  })

  test('every weakness has its counterexample', () => {
    expect(rows.map(([weakness]) => weakness).toSorted()).toEqual(Object.keys(WEAKENED).toSorted())
  })
})
