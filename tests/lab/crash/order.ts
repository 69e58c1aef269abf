import type { CrashPoint } from '../../../src/store/crash.ts'

/** A name goes from one directory to another. */
const MOVED = /^(?:move:rename|recover:move|aside:move)$/

/** Effects that must have followed one another before anything else may happen: what it is that may not, and after what. */
const RULES: { after: RegExp; needs: RegExp; before: RegExp; why: string }[] = [
  {
    ...{ after: /^log:write$/, needs: /^log:sync$/, before: /^(?:activity|document|marker|journal|answer):/ },
    why: 'what stands on the event came before the event was on disk',
  },
  {
    ...{ after: /^evidence:write$/, needs: /^evidence:sync$/, before: /^evidence:rename$/ },
    why: 'evidence got its name before it was on disk',
  },
  {
    ...{ after: /^evidence:rename$/, needs: /^evidence:sync-names$/, before: /^log:write$/ },
    why: 'the event came before the name of its evidence was on disk',
  },
  {
    ...{ after: /^start:write$/, needs: /^start:sync$/, before: /^start:rename$/ },
    why: 'a run got its name before it was on disk',
  },
  {
    ...{ after: /^start:rename$/, needs: /^start:sync-runs$/, before: /^(?:document|journal|answer):/ },
    why: 'what stands on a run came before its name was on disk',
  },
  {
    ...{ after: /^journal:write$/, needs: /^journal:sync$/, before: /^journal:rename$/ },
    why: 'a journal got its name before it was on disk',
  },
  {
    ...{ after: /^log:rename$/, needs: /^log:sync-names$/, before: /^(?:log:write|document:|activity:|answer:)/ },
    why: 'what stands on a recovered log came before its name was on disk',
  },
  {
    ...{ after: /^recover:write$/, needs: /^recover:sync$/, before: /^recover:rename$/ },
    why: 'a damaged log was kept under a name before it was on disk',
  },
  {
    ...{ after: /^recover:rename$/, needs: /^recover:sync-names$/, before: /^(?:recover:move|log:rename)$/ },
    why: 'a damaged log was replaced before its copy was on disk',
  },
  {
    ...{ after: MOVED, needs: /:sync-to$/, before: /:sync-from$/ },
    why: 'an old name could be gone from the disk before the new one was there',
  },
  {
    ...{ after: MOVED, needs: /:sync-from$/, before: /^(?:log:rename|remove:|marker:|answer:)/ },
    why: 'what stands on a move came before that was on disk',
  },
  {
    ...{ after: /^remove:rename$/, needs: /^remove:sync-names$/, before: /^remove:clear$/ },
    why: 'a run lost files before it had lost its name on disk',
  },
]

/** Where the effects of a command, named by the points before them, come in an order that a crash could make wrong. */
export function disordered(points: readonly CrashPoint[]): string[] {
  return RULES.flatMap(({ after, needs, before, why }) => {
    let waiting = false
    for (const point of points) {
      if (needs.test(point)) waiting = false
      if (waiting && before.test(point)) return [why]
      if (after.test(point)) waiting = true
    }
    return waiting ? [why] : []
  })
}
