/** Something with states, whose every history can be looked at. */
export interface Model<S> {
  initial(): S
  /** Equal for states that are the same. */
  key(state: S): string
  /** All that can happen next. */
  steps(state: S): Iterable<[what: string, next: S]>
  /** Why the state must not be; null when it may. */
  fault(state: S): string | null
}

export interface Found {
  states: number
  steps: number
  /** The shortest history that leads to a state that must not be, and what is wrong with it; null when there is none. */
  counterexample: { fault: string; history: string[] } | null
}

/** Looks at every state that the model can reach, nearest first, until one must not be. */
export function search<S>(model: Model<S>): Found {
  const first = model.initial()
  const seen = new Map([[model.key(first), 0]])
  const cameFrom: number[] = [0]
  let level: [state: S, index: number][] = [[first, 0]]
  let steps = 0
  const fault = model.fault(first)
  if (fault !== null) return { states: 1, steps, counterexample: { fault, history: [] } }
  while (level.length > 0) {
    const next: typeof level = []
    for (const [state, index] of level)
      for (const [, after] of model.steps(state)) {
        steps += 1
        const key = model.key(after)
        if (seen.has(key)) continue
        const place = cameFrom.push(index) - 1
        seen.set(key, place)
        const fault = model.fault(after)
        if (fault !== null)
          return { states: seen.size, steps, counterexample: { fault, history: historyOf(model, seen, cameFrom, place) } }
        next.push([after, place])
      }
    level = next
  }
  return { states: seen.size, steps, counterexample: null }
}

/** What happened on the way to a state, found again by going there. */
function historyOf<S>(model: Model<S>, seen: Map<string, number>, cameFrom: number[], place: number): string[] {
  const path: number[] = []
  for (let at = place; at !== 0; at = cameFrom[at] as number) path.unshift(at)
  const history: string[] = []
  let state = model.initial()
  for (const place of path)
    for (const [what, next] of model.steps(state)) {
      if (seen.get(model.key(next)) !== place) continue
      history.push(what)
      state = next
      break
    }
  return history
}
