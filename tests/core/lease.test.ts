import { describe, expect, test } from 'vitest'
import type { ClientIdentity, Verdict } from '../../src/core/event.ts'
import { type Caller, claimable, judge, type Presence, relation, sameClient } from '../../src/core/lease.ts'
import { aClaim, aClient, aRun } from './builders.ts'

const caller = (session: string | null, client: Partial<ClientIdentity> | null): Caller => ({
  session,
  client: client === null ? null : aClient(client),
})

describe('the verdict on a lease', () => {
  const ELSEWHERE = { pid: 200, start: '2000' }
  const rows: [string, Verdict, Caller, Presence][] = [
    ['the same session in the same process', 'self', caller('owner', {}), 'same'],
    ['the same session in another process', 'self', caller('owner', ELSEWHERE), 'gone'],
    ['another session in the same process', 'gone', caller('other', {}), 'same'],
    ['another session, the process is there', 'live', caller('other', ELSEWHERE), 'same'],
    ['another session, the process is gone', 'gone', caller('other', ELSEWHERE), 'gone'],
    ['another session, the process cannot be judged', 'unknown', caller('other', ELSEWHERE), 'unknown'],
    ['a terminal, the process is there', 'live', caller(null, null), 'same'],
    ['a terminal, the process is gone', 'gone', caller(null, null), 'gone'],
    ['a terminal, the process cannot be judged', 'unknown', caller(null, null), 'unknown'],
  ]
  test.each(rows)('%s: %s', (_, verdict, by, presence) => {
    expect(judge(aClaim('owner'), by, presence)).toBe(verdict)
  })

  test('is free without a lease, whatever is observed', () => {
    expect(judge(null, caller('other', {}), 'same')).toBe('free')
  })
})

describe('one client process', () => {
  test('is the same in every part', () => {
    expect(sameClient(aClient(), aClient())).toBe(true)
  })

  test('is the same where no boot id and no namespace exist', () => {
    expect(sameClient(aClient({ boot: null, pidns: null }), aClient({ boot: null, pidns: null }))).toBe(true)
  })

  const parts: [string, Partial<ClientIdentity>][] = [
    ['machine', { machine: 'x' }],
    ['boot', { boot: 'x' }],
    ['namespace', { pidns: 'x' }],
    ['process id', { pid: 1 }],
    ['start time', { start: 'x' }],
  ]
  test.each(parts)('is another with another %s', (_, part) => {
    expect(sameClient(aClient(), aClient(part))).toBe(false)
  })

  const untellable: [string, Partial<ClientIdentity>][] = [
    ['machine and boot', { machine: null, boot: null }],
    ['process id', { pid: null }],
  ]
  test.each(untellable)('is never certain while the %s is unknown on both sides', (_, part) => {
    expect(sameClient(aClient(part), aClient(part))).toBe(false)
  })

  test.each([null, '7'])('is told by its number where a start time is unknown: no other live process has it (%s)', (start) => {
    expect(sameClient(aClient({ start: null }), aClient({ start }))).toBe(true)
    expect(sameClient(aClient({ start }), aClient({ start: null }))).toBe(true)
  })

  test('is told by the boot id where no machine id could be stored', () => {
    expect(sameClient(aClient({ machine: null }), aClient({ machine: null }))).toBe(true)
  })

  test('is never certain without an identity to compare', () => {
    expect(sameClient(aClient(), null)).toBe(false)
  })
})

test.each<[Verdict, boolean]>([
  ['free', true],
  ['gone', true],
  ['self', true],
  ['live', false],
  ['unknown', false],
])('a run whose lease is %s is claimable without a take-over: %s', (verdict, expected) => {
  expect(claimable(verdict)).toBe(expected)
})

describe('a run stands', () => {
  const rows: [string, ReturnType<typeof relation>, string | null, string | null, Verdict][] = [
    ['to its owner', 'driver', 'owner', 'owner', 'self'],
    ['to another session while its owner lives', 'foreign', 'owner', 'other', 'live'],
    ['to another session when its owner cannot be judged', 'foreign', 'owner', 'other', 'unknown'],
    ['to another session when its owner is gone', 'claimable', 'owner', 'other', 'gone'],
    ['to a session when nobody owns it', 'claimable', null, 'other', 'free'],
    ['to a terminal when nobody owns it', 'driver', null, null, 'free'],
    ['to a terminal when its owner is gone', 'driver', 'owner', null, 'gone'],
    ['to a terminal while its owner lives', 'foreign', 'owner', null, 'live'],
  ]
  test.each(rows)('%s: %s', (_, expected, owner, session, verdict) => {
    const { state } = aRun({ session: owner })
    expect(relation(state, { session, client: null }, verdict)).toBe(expected)
  })
})
