import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { EVENT_TYPES, type EventType, type FlowEvent } from '../../src/core/event.ts'
import { fold } from '../../src/core/fold.ts'
import { Redaction } from '../../src/core/redaction.ts'
import type { RunState } from '../../src/core/state.ts'
import { validateEvent } from '../../src/schemas/events.ts'
import { everyEvent, histories, replay } from './arbitrary.ts'
import type { Run } from './builders.ts'

const SCHEMAS = join(import.meta.dirname, '../../schemas/v1')

interface Schema {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  pattern?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  oneOf?: { properties: { type: { const: string }; data: Schema } }[]
  anyOf?: Schema[]
  $defs?: Record<string, Schema>
  minimum?: number
}

/** Members that have a pattern and say all the same who, where or what: matching texts that must not come out. */
const TELLING: Record<string, string> = {
  run_id: '2026-01-02T030405Z-canary-run',
  session: 'canary.session',
  'op.id': 'canary.op',
  command: 'canary --command',
  'evidence.*.*': 'canary words',
}

const read = (file: string): Schema => JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8'))
const EVENT = read('event.schema.json')

/** A schema with the file in which its own references are looked up. */
interface Placed {
  schema: Schema
  root: Schema
}

function follow({ schema, root }: Placed): Placed {
  if (schema.$ref === undefined) return { schema, root }
  const [file = '', pointer = ''] = schema.$ref.split('#')
  const next = file === '' ? root : read(file)
  const target = pointer
    .split('/')
    .slice(1)
    .reduce((at, name) => (at as unknown as Record<string, Schema>)[name] as Schema, next)
  return follow({ schema: target, root: next })
}

/** What stands in an event of the type `type`: each text with its path, whether it may come out, and the whole. */
class Canaries {
  readonly secret: string[] = []
  readonly plain: { path: string; text: string }[] = []
  readonly event: FlowEvent

  constructor(type: EventType) {
    const data = EVENT.oneOf?.find((one) => one.properties.type.const === type)?.properties.data as Schema
    const { type: _, data: _data, ...properties } = EVENT.properties ?? {}
    const envelope = this.#value({ schema: { type: 'object', properties }, root: EVENT }, '') as object
    this.event = { ...envelope, type, data: this.#value({ schema: data, root: EVENT }, 'data') } as FlowEvent
  }

  #value(placed: Placed, path: string): unknown {
    const { schema, root } = follow(placed)
    if (schema.const !== undefined) return schema.const
    if (schema.enum !== undefined) return schema.enum[0]
    const type = Array.isArray(schema.type) ? schema.type.find((t) => t !== 'null') : schema.type
    switch (type) {
      case 'string':
        return this.#text(schema, path)
      case 'integer':
        return schema.minimum ?? 1
      case 'boolean':
        return true
      case 'array':
        return [this.#value({ schema: schema.items as Schema, root }, `${path}.*`)]
      case 'object': {
        const members = Object.entries(schema.properties ?? {}).map(
          ([name, inner]) => [name, this.#value({ schema: inner, root }, path === '' ? name : `${path}.${name}`)] as const,
        )
        const { additionalProperties: more } = schema
        const open = typeof more === 'object' ? [['name', this.#value({ schema: more, root }, `${path}.*`)] as const] : []
        return Object.fromEntries([...members, ...open])
      }
      default:
        throw new Error(`${path}: a schema that this test does not know`)
    }
  }

  #text(schema: Schema, path: string): string {
    const telling = Object.entries(TELLING).find(([name]) => path === name || path.endsWith(`.${name}`))?.[1]
    const free = schema.pattern === undefined ? `canary ${this.secret.length} of ${path}`.slice(0, 32) : undefined
    const secret = telling ?? free
    if (secret !== undefined) {
      this.secret.push(secret)
      return secret
    }
    const [text = ''] = fc.sample(fc.stringMatching(new RegExp(schema.pattern as string)), { numRuns: 1, seed: 7 })
    this.plain.push({ path, text })
    return text
  }
}

function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, name) => (name === '*' ? Object.values(inner as object)[0] : (inner as Record<string, unknown>)[name]),
      value,
    )
}

describe.each(EVENT_TYPES)('an event %s with a text of its own in every member', (type) => {
  const { event, secret, plain } = new Canaries(type)
  const redacted = () => new Redaction().event(event)

  it('is one by the schema, before and after its texts were taken out', () => {
    expect([validateEvent(event), validateEvent.errors]).toEqual([true, null])
    expect([validateEvent(redacted()), validateEvent.errors]).toEqual([true, null])
  })

  it('keeps none of the texts that are no value of a closed set and have no form', () => {
    expect(secret.length).toBeGreaterThan(0)
    const text = JSON.stringify(redacted())
    expect(text).not.toContain('canary')
    for (const canary of secret) expect(text).not.toContain(JSON.stringify(canary).slice(1, -1))
  })

  it('keeps what has a form: digests, times, names', () => {
    const kept = redacted()
    for (const { path, text } of plain) expect([path, at(kept, path)]).toEqual([path, text])
  })
})

it('equal texts become equal tokens, other texts others, and the length of a text stays known', () => {
  const [first, note] = eventsOf(everyEvent())
  const redaction = new Redaction()
  const texts = ['twice', 'once', 'twice'].map((text) =>
    redaction.event({ ...note, type: 'note_recorded', data: { text } } as FlowEvent),
  )
  expect(texts.map(({ data }) => (data as { text: string }).text)).toEqual([
    'text-1 (5 bytes)',
    'text-2 (4 bytes)',
    'text-1 (5 bytes)',
  ])
  const claimed = redaction.event(first as FlowEvent) as Extract<FlowEvent, { type: 'run_started' }>
  expect(claimed.data.claim?.session).toBe(claimed.by.session)
})

it('a text of no event becomes a token too, an empty one stays', () => {
  const redaction = new Redaction()
  expect(['once', '', 'twice'].map((text) => redaction.text(text))).toEqual(['text-1 (4 bytes)', '', 'text-2 (5 bytes)'])
})

it.each([
  ['2026-01-02T030405Z-add-search', '2026-01-02T030405Z-redacted'],
  ['add-search', '0000-00-00T000000Z-redacted'],
])('of the id of a run its time stays: %s', (id, redacted) => expect(new Redaction().run(id)).toBe(redacted))

it('a run and an operation stay told from other texts', () => {
  const [first] = eventsOf(everyEvent())
  const { data, op } = new Redaction().event({ ...(first as FlowEvent), op: { id: 'my.op', digest: 'ab'.repeat(32) } })
  expect([(data as { run_id: string }).run_id, op?.id]).toEqual(['2026-01-02T030405Z-redacted', 'op-1'])
})

it('a text that looks like a digest is a text all the same, except where digests are named', () => {
  const digest = 'ab'.repeat(32)
  const [, note] = eventsOf(everyEvent())
  const redacted = (data: object, type: EventType) =>
    JSON.stringify(new Redaction().event({ ...note, type, data } as FlowEvent).data)
  expect(redacted({ text: digest }, 'note_recorded')).not.toContain(digest)
  expect(redacted({ evidence_refs: [digest, 'a/path'] }, 'activity_recorded')).toBe(`{"evidence_refs":["${digest}","path-1"]}`)
})

function eventsOf(run: Run): FlowEvent[] {
  return run.log
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FlowEvent)
}

/** What can be followed of a run without its texts. */
function shape(state: RunState | null) {
  if (state === null) return null
  const { seq, status, phase, records, evidence, open, entered } = state
  return {
    ...{ seq, status, phase, evidence: evidence.length, open: [...open.keys()], entered: [...entered] },
    records: records.map(({ activity, key, attempt, status: result }) => [activity, key, attempt, result]),
  }
}

test('a run whose texts were taken out folds to the same shape', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const run = replay(history)
      const redaction = new Redaction()
      const folded = eventsOf(run).reduce<RunState | null>((state, event) => fold(state, redaction.event(event)), null)
      expect(shape(folded)).toEqual(shape(run.state))
    }),
    { numRuns: 100 },
  )
})
