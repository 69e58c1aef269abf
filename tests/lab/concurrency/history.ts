/** One call of a command, as its client saw it. Times are places in one order over all clients. */
export interface Call {
  client: string
  run: string
  op: string
  command: string
  /** Null: outside of any session. */
  session: string | null
  invoked: number
  /** When it was over, or was killed. */
  ended: number
  /** Exit code; null when the process was killed before it said anything. */
  code: number | null
  /** Whether it said that nothing had to be appended. */
  unchanged: boolean
  /** The last event that it had seen when it answered; null when it did not say. */
  revision: number | null
}

/** One event of a run's log. */
export interface Line {
  run: string
  seq: number
  op: string
  type: string
  session: string | null
  /** Who owns the run from here on; undefined: nothing changes. */
  owner?: string | null
  /** Whether the owner before was set aside on purpose. */
  takenOver?: boolean
}

export interface History {
  calls: Call[]
  lines: Line[]
  /** When the client of each session was killed. */
  deaths: Map<string, number>
}

/** A code that says for sure that nothing was recorded. */
const REFUSED = [2, 3, 4, 5, 6, 7, 8]

/** What a history shows that must never be, in sentences; empty when all is well. Does not look at how the lines came about. */
export function faultsOf(history: History): string[] {
  return [...lost(history), ...duplicated(history), ...unasked(history), ...reordered(history), ...owners(history)]
}

function acknowledged({ calls }: History): Call[] {
  return calls.filter(({ code, unchanged }) => code === 0 && !unchanged)
}

function* lost(history: History): Generator<string> {
  const there = placesOf(history.lines)
  for (const call of acknowledged(history)) {
    const seq = there.get(nameOf(call))
    if (seq === undefined) yield `lost: ${told(call)} was acknowledged and is not in the log`
    else if (call.revision !== null && call.revision < seq)
      yield `lost: ${told(call)} is event ${seq} of a log of which it had seen ${call.revision}`
  }
}

function* duplicated({ lines }: History): Generator<string> {
  const seen = new Set<string>()
  for (const line of lines) {
    if (seen.has(nameOf(line))) yield `duplicated: ${line.op} is on ${line.run} again as event ${line.seq}`
    seen.add(nameOf(line))
  }
}

function* unasked({ calls, lines }: History): Generator<string> {
  const asked = callsOf(calls)
  for (const line of lines) {
    const answers = asked.get(nameOf(line))
    if (answers?.every(({ code }) => code !== null && REFUSED.includes(code)))
      yield `refused: ${line.op} is event ${line.seq} of ${line.run}, and every call of it was refused`
  }
}

/** What was acknowledged before a command began comes before it in the log, and was seen by it. */
function* reordered(history: History): Generator<string> {
  const there = placesOf(history.lines)
  const begun = new Map<string, number>()
  for (const call of history.calls) begun.set(nameOf(call), Math.min(begun.get(nameOf(call)) ?? call.invoked, call.invoked))
  for (const first of acknowledged(history)) {
    const seq = there.get(nameOf(first))
    if (seq === undefined) continue
    for (const call of history.calls) {
      if (call.run !== first.run || call.invoked < first.ended) continue
      if (call.revision !== null && call.revision < seq)
        yield `reordered: ${told(call)} had seen event ${call.revision}, and ${told(first)} was event ${seq} before it began`
      const later = there.get(nameOf(call))
      if (later !== undefined && later < seq && (begun.get(nameOf(call)) as number) > first.ended)
        yield `reordered: ${told(call)} is event ${later}, before ${told(first)} that was event ${seq} when it began`
    }
  }
}

function* owners({ calls, lines, deaths }: History): Generator<string> {
  const owner = new Map<string, string>()
  const asked = callsOf(calls)
  for (const line of lines) {
    const before = owner.get(line.run)
    const ended = Math.max(...(asked.get(nameOf(line)) ?? []).map((call) => call.ended))
    const gone = before === undefined || (deaths.get(before) ?? Number.POSITIVE_INFINITY) < ended
    const own = before === line.session
    if (line.owner !== undefined) {
      if (line.owner !== (before ?? null) && !own && !gone && !line.takenOver)
        yield `two owners: event ${line.seq} gives ${line.run} to ${line.owner}, and ${before} lives`
      if (line.owner === null) owner.delete(line.run)
      else owner.set(line.run, line.owner)
    } else if (line.session === null ? !gone : !own)
      yield `two owners: event ${line.seq} of ${line.run} is by ${line.session}, and its owner is ${before}`
  }
}

/** The calls of each operation of each run. */
function callsOf(calls: Call[]): Map<string, Call[]> {
  const all = new Map<string, Call[]>()
  for (const call of calls) all.set(nameOf(call), [...(all.get(nameOf(call)) ?? []), call])
  return all
}

/** The `seq` of each operation of each run. */
function placesOf(lines: Line[]): Map<string, number> {
  return new Map(lines.map((line) => [nameOf(line), line.seq]))
}

function nameOf({ run, op }: { run: string; op: string }): string {
  return `${run} ${op}`
}

function told({ client, command, op, run }: Call): string {
  return `${client}: ${command} (${op}) on ${run}`
}
