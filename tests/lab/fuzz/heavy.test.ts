import { afterAll, describe, it } from 'vitest'
import { HEAVY } from './heavy.ts'
import { expectNone, Lab, report, SLOW_MS, totals } from './lab.ts'

const lab = new Lab()
afterAll(async () => {
  await lab.close()
  report('heavy')
})

describe('much of one thing', { timeout: SLOW_MS }, () => {
  it.each([...new Set(HEAVY.map(([target]) => target))])('is read as %s in bounded time and memory', async (target) => {
    const faults: string[] = []
    for (const [of, name, make] of HEAVY) {
      if (of !== target) continue
      totals.kept += 1
      const fault = await lab.try(target, Buffer.from(make()))
      if (fault !== null) faults.push(`${target}, ${name}: ${fault}`)
    }
    expectNone(faults)
  })
})
