import { afterAll, describe, it } from 'vitest'
import { bytesOf, type Make, namedOf, valuesOf } from './inputs.ts'
import { attack, expectNone, Lab, replayCorpus, report, SLOW_MS } from './lab.ts'

const lab = new Lab()
afterAll(async () => {
  await lab.close()
  report('state')
})

const ROWS: [target: string, count: number, make: Make][] = [
  ['witness', 80, bytesOf('witness')],
  ['projections', 50, bytesOf('projections')],
  ['marker', 80, bytesOf('marker')],
  ['locks', 150, valuesOf('locks')],
  ['watch', 150, valuesOf('watch')],
  ['machine-id', 50, bytesOf('machine-id')],
  ['evidence', 120, valuesOf('evidence')],
  ['git', 150, namedOf('git')],
]

describe('what Flow and git keep for themselves', { timeout: SLOW_MS }, () => {
  it.each(ROWS)('as %s harms nobody when something else has written it', async (target, count, make) => {
    expectNone([...(await replayCorpus(lab, target)), ...(await attack(lab, target, count, make))])
  })
})
