import { afterAll, describe, expect, it } from 'vitest'
import { bytesOf, forgedOf } from './inputs.ts'
import { attack, corpusOf, expectNone, Lab, replayCorpus, report, SLOW_MS } from './lab.ts'

const lab = new Lab()
afterAll(async () => {
  await lab.close()
  report('log')
})

describe('a log', { timeout: SLOW_MS }, () => {
  it('is kept for replay with all of what it found', () => {
    expect(corpusOf('log').length).toBeGreaterThanOrEqual(7)
  })

  it('that was kept reads without a changed line, in any portions', async () => {
    expectNone(await replayCorpus(lab, 'log'))
  })

  it('of changed bytes never has a changed event accepted', async () => {
    expectNone(await attack(lab, 'log', 2500, bytesOf('log')))
  })

  it('that was forged with sums that hold is refused or legal in all that is made of it', async () => {
    expectNone([
      ...(await replayCorpus(lab, 'forged-log')),
      ...(await attack(lab, 'forged-log', 1500, forgedOf('log', 'forged-log'))),
    ])
  })

  it('of a run never harms the commands and hooks that read it', async () => {
    expectNone([...(await replayCorpus(lab, 'run-log')), ...(await attack(lab, 'run-log', 120, forgedOf('run-log')))])
  })
})
