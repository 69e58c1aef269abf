import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readActivityFile } from '../../src/store/activity-file.ts'
import { makeFifo, rejectionOf, testdir } from './support.ts'

const SMALLEST = {
  apiVersion: 'flow.synapti.ai/v1',
  kind: 'FlowActivity',
  metadata: { id: '001-x', run_id: '2026-01-02T030405Z-x' },
  activity: { type: 'task', status: 'passed' },
}

function file(content: string | Buffer): string {
  return join(testdir({ 'activity.yaml': content }), 'activity.yaml')
}

describe('readActivityFile', () => {
  it('reads JSON and YAML', async () => {
    const yaml = `apiVersion: flow.synapti.ai/v1
kind: FlowActivity
metadata: {id: 001-x, run_id: 2026-01-02T030405Z-x}
activity:
  type: task
  status: passed
`
    expect(await readActivityFile(file(JSON.stringify(SMALLEST)))).toEqual(SMALLEST)
    expect(await readActivityFile(file(yaml))).toEqual(SMALLEST)
  })

  it.each([
    [
      'a status outside the legal set',
      JSON.stringify({ ...SMALLEST, activity: { type: 'task', status: 'done' } }, null, 2),
      ':10:5: activity.status must be one of pending, running',
    ],
    ['no metadata', JSON.stringify({ ...SMALLEST, metadata: undefined }), ':1:1: the document lacks the member "metadata"'],
    ['a key that stands twice', '{"kind": "FlowActivity",\n"kind": "FlowActivity"}', ':2:1: Map keys must be unique'],
    ['50 MB', Buffer.alloc(50 * 1024 * 1024, 'x'), ':1:1: the file is over 131072 bytes'],
    ['bytes that are no text', Buffer.from([0xff, 0xfe]), ':1:1: the file is not UTF-8'],
    [
      'a run id with a path in it',
      JSON.stringify({ ...SMALLEST, metadata: { id: 'x', run_id: '../../x' } }),
      'metadata.run_id must match',
    ],
  ])('refuses %s', async (_name, content, message) => {
    const path = file(content)
    expect(await rejectionOf(readActivityFile(path))).toMatchObject({
      code: 'document_invalid',
      message: expect.stringContaining(message),
    })
  })

  it('says that there is no such file, and refuses what is none', async () => {
    const dir = testdir()
    makeFifo(join(dir, 'fifo'))
    expect((await rejectionOf(readActivityFile(join(dir, 'nope')))).code).toBe('file_not_found')
    expect((await rejectionOf(readActivityFile(join(dir, 'fifo')))).code).toBe('storage_refused')
    expect((await rejectionOf(readActivityFile(dir))).code).toBe('storage_refused')
  })
})
