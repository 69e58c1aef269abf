import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../src/core/canonical.ts'
import { EVENT_TYPES } from '../../src/core/event.ts'
import { fold } from '../../src/core/fold.ts'
import type { RunState } from '../../src/core/state.ts'
import { ENDINGS, everyEvent, histories, replay } from './arbitrary.ts'
import { logOf, type Run, readLog, sumsOf } from './builders.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

/** Every way to change one member of `value`, at any depth: another value, one member less, one more. */
function* changed(value: Json): Generator<Json> {
  if (value === null) yield 'x'
  else if (typeof value === 'boolean') yield !value
  else if (typeof value === 'number') {
    yield value + 1
    yield value - 1
    yield String(value)
  } else if (typeof value === 'string') {
    yield `${value}x`
    yield value.slice(1)
    yield null
  } else if (Array.isArray(value)) {
    yield [...value, 'x']
    for (const [i, inner] of value.entries()) {
      yield value.toSpliced(i, 1)
      for (const other of changed(inner)) yield value.with(i, other)
    }
  } else {
    yield { ...value, more: 'x' }
    for (const [name, inner] of Object.entries(value)) {
      const { [name]: _, ...rest } = value
      yield rest
      for (const other of changed(inner)) yield { ...value, [name]: other }
    }
  }
}

/** The changed lines of one line: as they come out, and with a new seal on top. */
function forgeries(line: string): { plain: string[]; sealed: string[] } {
  const plain = [...changed(JSON.parse(line))].map((value) => JSON.stringify(value)).filter((text) => text !== line)
  const sealed = plain.map((text) => {
    const { sum: _, ...body } = JSON.parse(text)
    const unsealed = JSON.stringify(body).slice(0, -1)
    return `${unsealed},"sum":"${sha256(unsealed)}"}`
  })
  return { plain, sealed: sealed.filter((text) => text !== line) }
}

const linesOf = (run: Run): string[] => run.log.toString().split('\n').slice(0, -1)
const textOf = (lines: string[]): string => lines.map((line) => `${line}\n`).join('')

/** Checks that no forgery of line `i` is taken for the line that was written. */
function refuses(run: Run, i: number, choose: (all: string[]) => string[]): void {
  const lines = linesOf(run)
  const { plain, sealed } = forgeries(lines[i] as string)
  for (const line of choose(plain)) {
    const reader = readLog(textOf(lines.with(i, line)))
    expect([reader.stopped, reader.seq], line).toEqual([true, i])
  }
  for (const line of choose(sealed)) {
    const reader = readLog(textOf(lines.with(i, line)))
    expect(reader.passed(lines.length, sumsOf(run.events).at(-1) as string), line).toBe(false)
    if (i < lines.length - 1) expect(reader.stopped, line).toBe(true)
  }
}

describe.each(ENDINGS)('the log of a run with every event, %s', (_, steps) => {
  const run = everyEvent()
  for (const step of steps) run.take(step)

  test('is refused from the changed line on when one field of one line is changed', () => {
    for (let i = 0; i < run.events.length; i++) refuses(run, i, (all) => all)
  })

  test('loads with all earlier events when its last line is cut at any byte, and goes on after a mark', () => {
    const last = linesOf(run).at(-1) as string
    const before = run.log.subarray(0, run.log.length - last.length - 1)
    const earlier = readLog(before)
    for (let cut = 0; cut <= last.length; cut++) {
      const reader = readLog(Buffer.concat([before, Buffer.from(last.slice(0, cut))]))
      expect([reader.seq, reader.head, reader.stopped, reader.torn], `cut at ${cut}`).toEqual([
        earlier.seq,
        earlier.head,
        false,
        cut > 0,
      ])
      reader.push(Buffer.from(`#\n${last}\n`))
      expect([reader.seq, reader.stopped], `cut at ${cut}`).toEqual([run.events.length, false])
    }
  })
})

test('the runs with every event have every event', () => {
  const types = ENDINGS.flatMap(([, steps]) => {
    const run = everyEvent()
    for (const step of steps) run.take(step)
    return run.events.map((event) => event.type)
  })
  expect([...new Set(types)].sort()).toEqual([...EVENT_TYPES].sort())
})

describe('the log of any history', () => {
  test('folds at every line, to what the events fold to one by one', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const run = replay(history)
        const lines = linesOf(run)
        let state: RunState | null = null
        run.events.forEach((event, i) => {
          state = fold(state, event)
          const reader = readLog(textOf(lines.slice(0, i + 1)))
          expect([reader.seq, reader.damage]).toEqual([i + 1, null])
          expect(reader.state).toEqual(state)
        })
      }),
      { numRuns: 150 },
    )
  })

  test('gives the same state in portions of any size', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 5000 }), (history, size) => {
        const run = replay(history)
        expect(readLog(run.log, size).state).toEqual(run.state)
      }),
    )
  })

  test('is the sealed events and nothing else', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const { log, events } = replay(history)
        expect(log.equals(logOf(events))).toBe(true)
      }),
    )
  })

  test('is refused from the changed line on when any one field of any one line is changed', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.nat(), (history, line, field) => {
        const run = replay(history)
        refuses(run, line % run.events.length, (all) => [all[field % all.length] as string])
      }),
      { numRuns: 500 },
    )
  })

  test('loads with all earlier events when its last line is cut anywhere', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, at) => {
        const run = replay(history)
        const last = (linesOf(run).at(-1) as string).length
        const reader = readLog(run.log.subarray(0, run.log.length - 1 - (at % (last + 1))))
        expect([reader.seq, reader.stopped]).toEqual([run.events.length - 1, false])
      }),
    )
  })

  test('never reads as whole when any one byte of it is changed', () => {
    fc.assert(
      fc.property(histories, fc.nat(), fc.integer({ min: 1, max: 255 }), (history, at, change) => {
        const run = replay(history)
        const log = Buffer.from(run.log)
        log[at % log.length] = (log[at % log.length] as number) ^ change
        expect(readLog(log).passed(run.events.length, sumsOf(run.events).at(-1) as string)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  test('is not whole when a line is taken out or moved, and the same when one stands twice', () => {
    fc.assert(
      fc.property(histories, fc.nat(), (history, at) => {
        const run = replay(history)
        const lines = linesOf(run)
        const i = at % lines.length
        const line = lines[i] as string
        const sum = sumsOf(run.events).at(-1) as string
        const without = readLog(textOf(lines.toSpliced(i, 1)))
        expect(without.passed(lines.length, sum)).toBe(false)
        if (i < lines.length - 1) expect([without.damage?.line, without.seq]).toEqual([i + 1, i])
        const doubled = readLog(textOf(lines.toSpliced(i, 0, line)))
        expect([doubled.seq, doubled.damage]).toEqual([lines.length, null])
        expect(doubled.state).toEqual(run.state)
        const moved = readLog(textOf([...lines.toSpliced(i, 1), line]))
        expect(moved.passed(lines.length, sum)).toBe(i === lines.length - 1)
      }),
    )
  })
})
