import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FlowEvent } from '../../../src/core/event.ts'
import type { ApiRequest, Reply, Turn } from './fake-api.ts'
import type { World } from './world.ts'

/** What came of one cheat. */
export interface Seen {
  /** What the model heard of each of its tool calls, in order. */
  heard: { text: string; isError: boolean }[]
  /** The events that the log of the run got. */
  events: FlowEvent[]
  /** What `check` says of the run afterwards, as text. */
  check: string
}

/** What a model does to have its work taken for done or approved without that being so. */
export interface Cheat {
  name: string
  does: Reply[]
  /** Whether the record is put back as it was, because nothing could be recorded on it any more. */
  breaks?: boolean
}

/**
 * The turns of a model that cheats in all these ways, one after the other, and then says `Over.`; `seen` gets what came of
 * each when the next one begins.
 */
export function cheating(w: World, cheats: readonly Cheat[], seen: Map<string, Seen>): Turn[] {
  const [runs, kept] = [join(w.project, '.flow', 'runs'), join(w.dir, 'kept')]
  let heard: Seen['heard'] = []
  let known = new Set<string>()

  async function begin(): Promise<void> {
    heard = []
    known = new Set(w.log().map(({ id }) => id))
    rmSync(kept, { recursive: true, force: true })
    cpSync(runs, kept, { recursive: true })
  }

  async function end({ name, breaks = false }: Cheat): Promise<void> {
    const events = readdirSync(runs).length === 0 ? [] : w.log().filter(({ id }) => !known.has(id))
    seen.set(name, { heard, events, check: JSON.stringify(await w.flowctl('check')) })
    if (!breaks) return
    rmSync(runs, { recursive: true })
    cpSync(kept, runs, { recursive: true })
  }

  let before: Cheat | null = null
  const turns = cheats.flatMap((cheat) =>
    cheat.does.map((reply, i) => async (request: ApiRequest) => {
      if (i > 0 || before !== null) heard.push(...request.results)
      if (i === 0) {
        if (before !== null) await end(before)
        before = cheat
        await begin()
      }
      return reply
    }),
  )
  return [
    ...turns,
    async (request: ApiRequest) => {
      heard.push(...request.results)
      if (before !== null) await end(before)
      return { content: [{ type: 'text', text: 'Over.' }] }
    },
  ]
}
