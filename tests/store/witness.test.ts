import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readWitness } from '../../src/store/witness.ts'
import { testdir } from './support.ts'

const HEAD = 'a'.repeat(64)
const REVISION = 'revision: 3\n'

/** The witness in a document with this text. */
function witness(text: string) {
  const path = testdir({ 'run.yaml': text })
  return readWitness({ path, remedy: () => 'x' }, join(path, 'run.yaml'))
}

describe('readWitness', () => {
  it.each([
    ['plain', `revision: 3\nhead: ${HEAD}\n`, 3],
    ['in quotes', `kind: FlowRun\nhead: "${HEAD}"\nrevision: 12\nstate: {}`, 12],
    ['of fifteen digits', `revision: 123456789012345\nhead: ${HEAD}`, 123456789012345],
  ])('finds a witness that stands there %s', (_how, text, revision) => {
    expect(witness(text)).toEqual({ revision, head: HEAD })
  })

  it.each([
    ['no head', REVISION],
    ['no revision', `head: ${HEAD}\n`],
    ['a revision of sixteen digits', `revision: 1234567890123456\nhead: ${HEAD}\n`],
    ['a revision that is no number', `revision: x\nhead: ${HEAD}\n`],
    ['a revision with more behind it', `revision: 3 4\nhead: ${HEAD}\n`],
    ['a revision further in', `  ${REVISION}head: ${HEAD}\n`],
    ['a head further in', `${REVISION}  head: ${HEAD}\n`],
    ['a head with more behind it', `${REVISION}head: ${HEAD}a\n`],
    ['a head that is shorter', `${REVISION}head: ${HEAD.slice(1)}\n`],
    ['a head in capitals', `${REVISION}head: ${HEAD.toUpperCase()}\n`],
  ])('finds none where there is %s', (_what, text) => {
    expect(witness(text)).toBeNull()
  })

  it('finds none where there is no document', () => {
    const path = testdir()
    expect(readWitness({ path, remedy: () => 'x' }, join(path, 'run.yaml'))).toBeNull()
  })
})
