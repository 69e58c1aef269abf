import { randomUUID } from 'node:crypto'
import { seal } from '../../src/core/envelope.ts'
import type { By, FlowEvent, Proposal } from '../../src/core/event.ts'
import type { Project } from '../cli/builders.ts'

/** Adds events to the log of a run, straight to the disk, by whom its first event is from, but for `by`. */
export function addEvents(at: Project, run: string, proposals: readonly Proposal[], by: Partial<By> = {}): void {
  const events = at.events(run) as (FlowEvent & { sum: string })[]
  const [first, last] = [events[0], events.at(-1)]
  if (first === undefined || last === undefined) throw new Error(`${run} has no events`)
  let { seq, sum } = last
  let text = at.read(`.flow/runs/${run}/events.jsonl`)
  for (const proposal of proposals) {
    seq += 1
    const op = { id: randomUUID(), digest: first.op.digest }
    // A union's members cannot be spread together and keep their correlation.
    const event = { ...first, seq, prev: sum, id: randomUUID(), by: { ...first.by, ...by }, op, ...proposal } as FlowEvent
    const sealed = seal(event)
    sum = sealed.sum
    text += `${sealed.line}\n`
  }
  at.write(`.flow/runs/${run}/events.jsonl`, text)
}
