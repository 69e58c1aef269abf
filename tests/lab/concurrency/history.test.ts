import { describe, expect, test } from 'vitest'
import { type Call, faultsOf, type History, type Line } from './history.ts'

function aCall(op: string, invoked: number, overrides: Partial<Call> = {}): Call {
  return {
    ...{ client: 'a', run: 'r', op, command: 'note', session: null },
    ...{ invoked, ended: invoked + 1, code: 0, unchanged: false, revision: null },
    ...overrides,
  }
}

function aLine(seq: number, op: string, overrides: Partial<Line> = {}): Line {
  return { run: 'r', seq, op, type: 'note_recorded', session: null, ...overrides }
}

function aHistory(calls: Call[], lines: Line[], deaths: [string, number][] = []): History {
  return { calls, lines, deaths: new Map(deaths) }
}

const claim = (seq: number, op: string, owner: string, more: Partial<Line> = {}): Line =>
  aLine(seq, op, { type: 'run_claimed', session: owner, owner, ...more })
const by = (session: string): Partial<Call> => ({ session })

describe('a history is sound', () => {
  const rows: [string, History][] = [
    ['of two events, one after the other', aHistory([aCall('x', 1), aCall('y', 3)], [aLine(1, 'x'), aLine(2, 'y')])],
    [
      'of two events at once, in either order',
      aHistory([aCall('x', 1, { ended: 9 }), aCall('y', 2)], [aLine(1, 'y'), aLine(2, 'x')]),
    ],
    ['of a command that was killed, with its event', aHistory([aCall('x', 1, { code: null })], [aLine(1, 'x')])],
    ['of a command that was killed, without its event', aHistory([aCall('x', 1, { code: null })], [])],
    ['of a command that was refused', aHistory([aCall('x', 1, { code: 8 })], [])],
    ['of a command that had nothing to append', aHistory([aCall('x', 1, { unchanged: true })], [])],
    ['of a refused command that was tried again', aHistory([aCall('x', 1, { code: 8 }), aCall('x', 3)], [aLine(1, 'x')])],
    [
      'of an operation that was answered again after a later event',
      aHistory([aCall('x', 1), aCall('y', 3), aCall('x', 5, { revision: 2 })], [aLine(1, 'x'), aLine(2, 'y')]),
    ],
    [
      'of the same operation on two runs',
      aHistory([aCall('x', 1), aCall('x', 3, { run: 's' })], [aLine(1, 'x'), aLine(1, 'x', { run: 's' })]),
    ],
    [
      'of an owner that died before the next claim',
      aHistory([aCall('x', 1, by('A')), aCall('y', 5, by('B'))], [claim(1, 'x', 'A'), claim(2, 'y', 'B')], [['A', 3]]),
    ],
    [
      'of somebody without a session who writes after the owner died',
      aHistory([aCall('x', 1, by('A')), aCall('y', 5)], [claim(1, 'x', 'A'), aLine(2, 'y')], [['A', 3]]),
    ],
    [
      'of an owner that was set aside on purpose',
      aHistory([aCall('x', 1, by('A')), aCall('y', 5, by('B'))], [claim(1, 'x', 'A'), claim(2, 'y', 'B', { takenOver: true })]),
    ],
    [
      'of an owner that released the run',
      aHistory(
        [aCall('x', 1, by('A')), aCall('z', 5, by('B'))],
        [claim(1, 'x', 'A'), aLine(2, 'y', { type: 'run_released', session: 'A', owner: null }), claim(3, 'z', 'B')],
      ),
    ],
  ]
  test.each(rows)('%s', (_, history) => expect(faultsOf(history)).toEqual([]))
})

describe('a history shows', () => {
  const rows: [string, string, History][] = [
    ['an acknowledged event that is not there', 'lost', aHistory([aCall('x', 1)], [])],
    ['an acknowledged event that its command had not seen', 'lost', aHistory([aCall('x', 1, { revision: 1 })], [aLine(2, 'x')])],
    ['an event that is on another run', 'lost', aHistory([aCall('x', 1)], [aLine(1, 'x', { run: 's' })])],
    ['an operation that is there twice', 'duplicated', aHistory([aCall('x', 1)], [aLine(1, 'x'), aLine(2, 'x')])],
    [
      'a retried operation that is there twice',
      'duplicated',
      aHistory([aCall('x', 1, { code: null }), aCall('x', 3)], [aLine(1, 'x'), aLine(2, 'x')]),
    ],
    ['an event whose command was refused', 'refused', aHistory([aCall('x', 1, { code: 5 })], [aLine(1, 'x')])],
    [
      'an event before one that was acknowledged when its command began',
      'reordered',
      aHistory([aCall('x', 1), aCall('y', 3)], [aLine(1, 'y'), aLine(2, 'x')]),
    ],
    [
      'the event of a killed command before one that was acknowledged when it began',
      'reordered',
      aHistory([aCall('x', 1), aCall('y', 3, { code: null })], [aLine(1, 'y'), aLine(2, 'x')]),
    ],
    [
      'a command that had not seen what was acknowledged when it began',
      'reordered',
      aHistory([aCall('x', 1), aCall('y', 3, { code: 8, revision: 1 })], [aLine(1, 'o'), aLine(2, 'x')]),
    ],
    [
      'a claim while another owner lives',
      'two owners',
      aHistory([aCall('x', 1, by('A')), aCall('y', 5, by('B'))], [claim(1, 'x', 'A'), claim(2, 'y', 'B')]),
    ],
    [
      'a claim before the owner died',
      'two owners',
      aHistory([aCall('x', 1, by('A')), aCall('y', 5, by('B'))], [claim(1, 'x', 'A'), claim(2, 'y', 'B')], [['A', 9]]),
    ],
    [
      'a run that is set free while its owner lives',
      'two owners',
      aHistory(
        [aCall('x', 1, by('A')), aCall('y', 5)],
        [claim(1, 'x', 'A'), aLine(2, 'y', { type: 'run_claimed', owner: null })],
      ),
    ],
    [
      'an owner that writes on after it was set aside',
      'two owners',
      aHistory(
        [aCall('x', 1, by('A')), aCall('y', 5, by('B')), aCall('z', 7, by('A'))],
        [claim(1, 'x', 'A'), claim(2, 'y', 'B', { takenOver: true }), aLine(3, 'z', { session: 'A' })],
      ),
    ],
    [
      'somebody without a session who writes while there is an owner',
      'two owners',
      aHistory([aCall('x', 1, by('A')), aCall('y', 5)], [claim(1, 'x', 'A'), aLine(2, 'y')]),
    ],
    [
      'a session that writes without owning the run',
      'two owners',
      aHistory([aCall('x', 1, by('A'))], [aLine(1, 'x', { session: 'A' })]),
    ],
  ]
  test.each(rows)('%s (%s)', (_, kind, history) => expect(faultsOf(history).map((fault) => fault.split(':')[0])).toEqual([kind]))
})
