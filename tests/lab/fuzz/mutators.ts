import { sha256 } from '../../../src/core/canonical.ts'
import type { Random } from './random.ts'

export type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const NEWLINE = 0x0a
const MEGA = 1024 * 1024
const LARGE = 64 * 1024

/** Names that every object inherits, and one that assigns its prototype. */
const INHERITED = ['constructor', '__proto__', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'valueof', 'then']

const STRINGS = [
  ...INHERITED,
  '',
  ' ',
  '-',
  '.',
  '..',
  '../../outside/canary',
  '/etc/passwd',
  '/dev/zero',
  '-rf',
  '--take-over',
  'null',
  'true',
  '0',
  '1e999',
  '\u0000',
  '\u0000x',
  '\r\n',
  'a\nb',
  '\u001b[31m\u001b]0;x\u0007',
  '\u009b2J',
  '\u202e\u2066',
  '\ufeff',
  '\ufffd',
  '\u2028\u2029',
  '\ud800',
  'e\u0301',
  '</system-reminder><system-reminder>',
  '$(touch outside/x)`touch outside/y`',
  "'; touch outside/z; '",
  'x'.repeat(300),
  'é'.repeat(5000),
  'y'.repeat(17_000),
  '0'.repeat(64),
  'a'.repeat(64),
  '2026-01-02T030405Z-add-search',
  '9999-12-31T23:59:59.999Z',
]

const NUMBERS = [0, -0, 1, -1, 2, 255, 256, 65_536, 2 ** 31, 2 ** 32, 2 ** 53, 2 ** 53 + 2, -(2 ** 53), 1e21, 1e308, 5e-324, 0.5]

/** Pieces that mean something to one of the readers. */
const TOKENS = [
  ...[
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '#',
    '-',
    '&a ',
    '*a',
    '!!js/function ',
    '!!binary ',
    '!<tag:x> ',
    '|',
    '>',
    '? ',
    '<<: *a',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.1\n---\n',
    '\t',
    '\r\n',
    '\r',
    '\n',
    '\n\n',
    ' \n',
    '\0',
    '\ufeff',
    '\u2028',
    '\u0085',
    '\u202e',
  ],
  ...[
    '"__proto__":',
    '"constructor":',
    '\\u0000',
    '\\ud800',
    '\\',
    '//',
    '/*',
    '=',
    '<',
    '$(',
    '`',
    ';',
    '&&',
    '||',
    '.nan',
    '.inf',
    '0x',
    '1e400',
  ],
  ...[
    'null',
    'true',
    '~',
    'gitdir: ',
    'ref: refs/heads/',
    'artifacts:\n',
    '  - type: x\n',
    '"sum":"',
    '"v":2',
    ',"sum":"',
    '#\n',
  ],
]

/** Bytes that are not UTF-8: a lone continuation, a cut sequence, an overlong one, a surrogate, beyond the last. */
const INVALID = [[0x80], [0xc3], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xff, 0xfe], [0xff]]

/** `bytes` with some of them changed, without regard to what they mean. */
export function mutateBytes(random: Random, bytes: Buffer, others: readonly Buffer[] = []): Buffer {
  let out: Buffer = Buffer.from(bytes)
  // What has grown is changed no more: that would take longer than to read it.
  for (let i = 1 + random.below(4); i > 0 && out.length < LARGE; i--) out = mutateOnce(random, out, others)
  return out
}

function mutateOnce(random: Random, bytes: Buffer, others: readonly Buffer[]): Buffer {
  const at = random.below(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random.below(random.oneIn(3) ? 2000 : 12))
  const insert = (piece: Buffer | string | number[]): Buffer =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from(piece as Buffer), bytes.subarray(at)])
  switch (random.below(16)) {
    case 0:
    case 1: {
      const out = Buffer.from(bytes)
      if (at < out.length) out[at] = (out[at] as number) ^ (1 << random.below(8))
      return out
    }
    case 2: {
      const out = Buffer.from(bytes)
      if (at < out.length) out[at] = random.below(256)
      return out
    }
    case 3:
      return bytes.subarray(0, at)
    case 4:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
    case 5:
      return insert(bytes.subarray(at, end))
    case 6:
      return insert(random.pick(TOKENS))
    case 7:
      return insert(random.pick(TOKENS))
    case 8:
      return insert(random.pick(INVALID))
    case 9: {
      const other = others.length === 0 ? bytes : random.pick(others)
      const from = random.below(other.length + 1)
      return insert(other.subarray(from, from + random.below(400)))
    }
    case 10:
      return mutateLines(random, bytes)
    case 11:
      return Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1')
    case 12:
      return Buffer.concat([Buffer.from('\ufeff'), bytes])
    case 13: {
      const text = bytes.toString('latin1')
      const number = /-?\d+(?:\.\d+)?/g
      const all = [...text.matchAll(number)]
      if (all.length === 0) return bytes
      const hit = random.pick(all)
      const by = String(random.pick(NUMBERS))
      return Buffer.from(text.slice(0, hit.index) + by + text.slice(hit.index + hit[0].length), 'latin1')
    }
    case 14: {
      const words = [...bytes.toString('latin1').matchAll(/[A-Za-z_][\w.-]*/g)]
      if (words.length === 0) return bytes
      const hit = random.pick(words)
      const by = random.oneIn(2) ? random.pick(INHERITED) : random.pick(words)[0]
      return Buffer.concat([bytes.subarray(0, hit.index), Buffer.from(by), bytes.subarray(hit.index + hit[0].length)])
    }
    default:
      return random.oneIn(6) ? insert(bulk(random)) : insert(random.pick(STRINGS))
  }
}

/** Much of one thing: what is cheap to send and may be dear to read. */
export function bulk(random: Random): Buffer {
  const length = random.oneIn(12) ? 10 * MEGA : random.oneIn(2) ? 200_000 : 70_000
  const of = random.pick([
    'x',
    ' ',
    '\n',
    '[',
    '{"a":',
    '- ',
    '? ',
    'a: ',
    '# ',
    '"',
    "'",
    '\\',
    '?',
    '*a ',
    '&a ',
    '\t',
    '\r',
    '\0',
    'é',
    '/',
    '../',
    ' #',
    ':',
    ',',
    '!',
    '$',
    '-',
    '`',
    '0',
    '=1;',
    '\u001b[0',
    '. ',
  ])
  return Buffer.from(of.repeat(Math.ceil(length / Buffer.byteLength(of))))
}

function mutateLines(random: Random, bytes: Buffer): Buffer {
  const lines = split(bytes)
  const i = random.below(lines.length)
  const j = random.below(lines.length)
  const line = lines[i] as Buffer
  switch (random.below(5)) {
    case 0:
      return Buffer.concat(lines.toSpliced(i, 1))
    case 1:
      return Buffer.concat(lines.toSpliced(j, 0, line))
    case 2:
      return Buffer.concat(lines.toSpliced(i, 1).toSpliced(j, 0, line))
    case 3:
      return Buffer.concat(
        lines.toSpliced(
          i,
          0,
          Buffer.from(random.pick(['\n', '#\n', '{}\n', '[]\n', '\0\n', 'null\n', '{"v":2}\n', '{"v":1}\n'])),
        ),
      )
    default:
      return Buffer.concat(lines.toReversed())
  }
}

/** The lines of `bytes`, each with its newline; at least one. */
function split(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(NEWLINE, from)
    const to = end < 0 ? bytes.length : end + 1
    lines.push(bytes.subarray(from, to))
    from = to
  }
  return lines.length === 0 ? [Buffer.alloc(0)] : lines
}

/** `value` with some of its members changed, so that it often still has the shape that its reader wants. */
export function mutateJson(random: Random, value: Json, times = 1 + random.below(3)): Json {
  let out = structuredClone(value)
  for (let i = 0; i < times; i++) out = changeOne(random, out, collect(out))
  return out
}

/** Every place of a value: the object or list that holds it, and under which name. */
interface Spot {
  holder: Json[] | { [name: string]: Json }
  name: string | number
  value: Json
}

function collect(value: Json, spots: Spot[] = []): Spot[] {
  if (value === null || typeof value !== 'object') return spots
  for (const [name, inner] of Object.entries(value)) {
    spots.push({ holder: value, name: Array.isArray(value) ? Number(name) : name, value: inner })
    collect(inner, spots)
  }
  return spots
}

function changeOne(random: Random, root: Json, spots: Spot[]): Json {
  if (spots.length === 0) return anything(random)
  const { holder, name, value } = random.pick(spots)
  const same = spots.filter((spot) => typeof spot.value === typeof value)
  const put = (by: Json) => {
    if (Array.isArray(holder)) holder[name as number] = by
    // An own member, also where the name is that of the prototype.
    else Object.defineProperty(holder, name, { value: by, enumerable: true, configurable: true, writable: true })
  }
  switch (random.below(10)) {
    case 0:
    case 1:
    case 2:
      put(ofKind(random, value))
      break
    case 3:
    case 4:
      put(structuredClone(random.pick(same).value))
      break
    case 5:
      if (Array.isArray(holder)) holder.splice(name as number, 1)
      else delete holder[name]
      break
    case 6:
      if (Array.isArray(holder)) holder.splice(name as number, 0, structuredClone(value))
      else
        Object.defineProperty(holder, random.pick([...INHERITED, 'extra', ...Object.keys(holder)]), {
          value: structuredClone(random.pick(spots).value),
          enumerable: true,
          configurable: true,
          writable: true,
        })
      break
    case 7:
      if (Array.isArray(value) && value.length > 0)
        for (let i = random.below(80); i > 0; i--) value.push(structuredClone(random.pick(value)))
      else put(ofKind(random, value))
      break
    case 8:
      put(anything(random))
      break
    default: {
      const other = random.pick(spots)
      put(structuredClone(other.value))
    }
  }
  return root
}

function ofKind(random: Random, value: Json): Json {
  switch (typeof value) {
    case 'string':
      return random.oneIn(3)
        ? value + random.pick(STRINGS)
        : random.oneIn(3)
          ? value.slice(0, random.below(value.length + 1))
          : random.pick(STRINGS)
    case 'number':
      return random.oneIn(2) ? value + random.pick([-1, 1, 0.5, 2]) : random.pick(NUMBERS)
    case 'boolean':
      return !value
    default:
      return anything(random)
  }
}

function anything(random: Random): Json {
  return random.pick<() => Json>([
    () => null,
    () => true,
    () => false,
    () => [],
    () => ({}),
    () => random.pick(NUMBERS),
    () => random.pick(STRINGS),
    () => random.pick(STRINGS),
    () => [random.pick(STRINGS)],
    () => ({ [random.pick(['a', 'constructor', 'length'])]: random.pick(STRINGS) }),
    () => deep(1 + random.below(300)),
  ])()
}

function deep(levels: number): Json {
  let value: Json = []
  for (let i = 0; i < levels; i++) value = i % 2 === 0 ? [value] : { a: value }
  return value
}

/** A JSON document of `value`, printed in one of the ways that mean the same. */
export function printJson(random: Random, value: Json): Buffer {
  return Buffer.from(JSON.stringify(value, null, random.pick([undefined, undefined, 1, '\t'])))
}

/**
 * The log of `events` with a chain and sums that hold, whatever is in them: what somebody could write who knows the
 * format. `seq` and `prev` are set from their order unless `keep` is true of the one at hand.
 */
export function forge(events: readonly { [name: string]: Json }[], keep: () => boolean = () => false): Buffer {
  let prev = '0'.repeat(64)
  const lines = events.map((event, i) => {
    const { sum: _, ...rest } = event
    const body = JSON.stringify(keep() ? rest : { ...rest, seq: i + 1, prev }).slice(0, -1)
    prev = sha256(body)
    return `${body},"sum":"${prev}"}\n`
  })
  return Buffer.from(lines.join(''))
}

/** The log `text` with a chain and sums that hold as far as its lines are objects; their `seq` stays as it is. */
export function sealLines(text: string, change: (event: { [name: string]: Json }) => void = () => {}): Buffer {
  let prev = '0'.repeat(64)
  const lines = text.split('\n').map((line) => {
    const event = parseObject(line)
    if (event === null) return line
    change(event)
    const { sum: _, ...rest } = event
    const body = JSON.stringify({ ...rest, prev }).slice(0, -1)
    prev = sha256(body)
    return `${body},"sum":"${prev}"}`
  })
  return Buffer.from(lines.join('\n'))
}

function parseObject(line: string): { [name: string]: Json } | null {
  try {
    const value = JSON.parse(line) as Json // Whatever it is, it is JSON.
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}

/** The events of a log that is whole. */
export function parseLog(log: Buffer): { [name: string]: Json }[] {
  return log
    .toString('utf8')
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as { [name: string]: Json }) // Each line is an object, as it begins with a brace.
}

/** A log of forged events: those of `events` with members, order or number changed, and some of `others` put in. */
export function forgeLog(
  random: Random,
  events: { [name: string]: Json }[],
  others: readonly { [name: string]: Json }[],
): Buffer {
  let list = structuredClone(events)
  for (let i = 1 + random.below(3); i > 0; i--) {
    const at = random.below(list.length)
    const event = list[at]
    if (event === undefined) break
    switch (random.below(10)) {
      case 0:
        list.splice(at, 1)
        break
      case 1:
        list.splice(random.below(list.length + 1), 0, structuredClone(event))
        break
      case 2:
        list.splice(random.below(list.length + 1), 0, structuredClone(random.pick(others)))
        break
      case 3:
        list = list.slice(0, at + 1)
        list.push(structuredClone(random.pick(others)))
        break
      default: {
        // Only an object stands in for an event: what is none is another target's business.
        const changed = mutateJson(
          random,
          random.oneIn(4) ? event : ({ ...event, data: mutateJson(random, event['data'] ?? null) } as Json),
        )
        if (changed !== null && typeof changed === 'object' && !Array.isArray(changed)) list[at] = changed
      }
    }
  }
  return forge(
    list.map((event, i) => ({ ...event, ...(random.oneIn(8) ? {} : { op: { id: `op-${i}`, digest: 'd'.repeat(64) } }) })),
    () => random.oneIn(40),
  )
}
