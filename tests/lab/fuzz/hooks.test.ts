import { afterAll, describe, it } from 'vitest'
import { namedOf } from './inputs.ts'
import { attack, expectNone, Lab, replayCorpus, report, SLOW_MS } from './lab.ts'

const lab = new Lab()
afterAll(async () => {
  await lab.close()
  report('hooks')
})

describe('what the host writes to a hook', { timeout: SLOW_MS }, () => {
  it('gets an answer of its contract or none, whatever it is', async () => {
    expectNone([...(await replayCorpus(lab, 'hook')), ...(await attack(lab, 'hook', 900, namedOf('hook')))])
  })

  it('may name any directory to the status line', async () => {
    expectNone([
      ...(await replayCorpus(lab, 'status-line')),
      ...(await attack(lab, 'status-line', 30, (random) => Buffer.from(random.pick(DIRECTORIES)))),
    ])
  })
})

const DIRECTORIES = [
  '/',
  '/dev/null',
  '/nowhere',
  '/\0',
  `/${'x'.repeat(300)}`,
  `/${'x/'.repeat(3000)}`,
  '/etc/passwd/x',
  '/proc/self/fd',
  '/tmp/\u202e',
]
