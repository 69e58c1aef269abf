import { afterAll, describe, it } from 'vitest'
import { bytesOf, type Make, valuesOf } from './inputs.ts'
import { attack, expectNone, Lab, replayCorpus, report, SLOW_MS } from './lab.ts'

const lab = new Lab()
afterAll(async () => {
  await lab.close()
  report('documents')
})

const WRITTEN = ['workflow', 'settings', 'activity-file', 'criteria-file'] as const

/** The target, the kept inputs that it is replayed on and made from, and how many random ones. */
const ROWS: [target: string, kept: string[], count: number, make: Make][] = [
  ['yaml', ['yaml', ...WRITTEN], 900, valuesOf(...WRITTEN)],
  ['front-matter', ['front-matter', 'journal'], 1500, bytesOf('journal', 'front-matter')],
  ['text', ['text'], 1500, bytesOf('text')],
  ['workflow', ['workflow'], 150, valuesOf('workflow')],
  ['settings', ['settings'], 150, valuesOf('settings')],
  ['machine-settings', ['settings'], 40, valuesOf('settings')],
  ['activity-file', ['activity-file'], 150, valuesOf('activity-file')],
  ['criteria-file', ['criteria-file'], 100, valuesOf('criteria-file')],
  ['journal', ['journal', 'front-matter'], 120, bytesOf('journal')],
]

describe('a document that a person wrote', { timeout: SLOW_MS }, () => {
  it.each(ROWS)('as %s is taken or refused in words, whatever is in it', async (target, kept, count, make) => {
    const faults: string[] = []
    for (const from of kept) faults.push(...(await replayCorpus(lab, target, from)))
    expectNone([...faults, ...(await attack(lab, target, count, make))])
  })
})
