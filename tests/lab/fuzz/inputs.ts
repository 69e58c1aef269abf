import { corpusOf } from './lab.ts'
import { bulk, forgeLog, type Json, mutateBytes, mutateJson, parseLog, printJson } from './mutators.ts'
import type { Random } from './random.ts'

export type Make = (random: Random) => Buffer

/** The kept inputs of these targets, which random ones are made from. */
function kept(...targets: string[]): Buffer[] {
  return targets.flatMap((target) => corpusOf(target).map(({ bytes }) => bytes))
}

/** Bytes of a kept input, changed without regard to what they mean, or much of one thing. */
export function bytesOf(...targets: string[]): Make {
  const all = kept(...targets).filter(({ length }) => length < 200_000)
  return (random) => (random.oneIn(60) ? bulk(random) : mutateBytes(random, random.pick(all), all))
}

/** As `bytesOf`; of what is JSON more often a value with some members changed. */
export function valuesOf(...targets: string[]): Make {
  const bytes = bytesOf(...targets)
  const values = kept(...targets).flatMap((input): Json[] => {
    try {
      return [JSON.parse(input.toString('utf8')) as Json] // Whatever was parsed is JSON.
    } catch {
      return []
    }
  })
  return (random) =>
    values.length === 0 || random.oneIn(3) ? bytes(random) : printJson(random, mutateJson(random, random.pick(values)))
}

/** Inputs whose first line says what the rest is for: that line mostly stays, and the rest is changed. */
export function namedOf(target: string): Make {
  const all = kept(target).map((input) => {
    const end = input.indexOf(10)
    return { name: input.subarray(0, end + 1), rest: input.subarray(end + 1) }
  })
  const values = all.flatMap(({ name, rest }) => {
    try {
      return [{ name, value: JSON.parse(rest.toString('utf8')) as Json }]
    } catch {
      return []
    }
  })
  const rests = all.map(({ rest }) => rest)
  return (random) => {
    if (values.length > 0 && !random.oneIn(4)) {
      const { name, value } = random.pick(values)
      return Buffer.concat([name, printJson(random, mutateJson(random, value))])
    }
    const { name, rest } = random.pick(all)
    return Buffer.concat([name, random.oneIn(60) ? bulk(random) : mutateBytes(random, rest, rests)])
  }
}

/** Logs whose sums hold: events of kept logs with members, order or number changed. */
export function forgedOf(...targets: string[]): Make {
  const logs = kept(...targets)
    .map(parsed)
    .filter((events) => events.length > 0)
  const others = logs.flat()
  return (random) => forgeLog(random, random.pick(logs), others)
}

function parsed(log: Buffer): { [name: string]: Json }[] {
  try {
    return parseLog(log)
  } catch {
    return []
  }
}
