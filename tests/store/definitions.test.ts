import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import { listWorkflows, loadWorkflow, validateWorkflowFile } from '../../src/store/definitions.ts'
import { pluginRoot } from '../../src/store/plugin.ts'
import { printYaml } from '../../src/store/printer.ts'
import { anActivity, aPhase, aWorkflow, SAMPLE } from '../core/builders.ts'
import { makeFifo, rejectionOf, testdir } from './support.ts'

const NAME = '.flow/workflows/sample.workflow.yaml'

function yamlOf(document: WorkflowDocument): string {
  // A definition is plain data; only its type lacks the index signature that says so.
  return printYaml(document as unknown as Parameters<typeof printYaml>[0])
}

/** A worktree whose only definition is this text, under the id `sample`. */
function withDefinition(text: string | Buffer): string {
  return testdir({ [NAME]: text })
}

describe('loadWorkflow', () => {
  it('reads the project’s own definition', async () => {
    expect(await loadWorkflow(withDefinition(yamlOf(SAMPLE)), 'sample')).toEqual(SAMPLE)
  })

  it('takes the project’s definition in place of the shipped one of the same id', async () => {
    const own = aWorkflow([aPhase('only')], { metadata: { ...SAMPLE.metadata, id: 'start-issue' } })
    const here = testdir({ '.flow/workflows/start-issue.workflow.yaml': yamlOf(own) })
    expect(await loadWorkflow(here, 'start-issue')).toEqual(own)
    expect(await loadWorkflow(testdir(), 'start-issue')).not.toEqual(own)
  })

  it('lists the legal ids when there is no such workflow', async () => {
    const refusal = await rejectionOf(loadWorkflow(withDefinition(yamlOf(SAMPLE)), 'nope'))
    expect(refusal).toMatchObject({ code: 'workflow_not_found', message: expect.stringContaining('"nope"') })
    expect(refusal.hint).toBe('Workflows: address-pr, debug, merge-pr, release, review-pr, sample, start-issue.')
  })

  it.each(['../../etc/passwd', 'a/b', '', '.', 'Sample'])('knows no workflow of the id %j', async (id) => {
    expect((await rejectionOf(loadWorkflow(testdir(), id))).code).toBe('workflow_not_found')
  })
})

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...'bcdefghi'.split('').map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
].join('\n')
const two = (text: string) => `${text}\n${text}\n`

describe('a definition with a fault', () => {
  const FAULTS: [string, string | Buffer, string][] = [
    ['broken syntax', 'phases: [\n', `${NAME}:2:1: `],
    ['a key that stands twice', two('kind: FlowWorkflow'), `${NAME}:2:1: Map keys must be unique`],
    ['aliases that multiply', BOMB, `${NAME}:1:1: Excessive alias count`],
    ['an unknown tag', 'kind: !!js/function "x"\n', `${NAME}:1:7: Unresolved tag`],
    ['two documents', `${yamlOf(SAMPLE)}---\n${yamlOf(SAMPLE)}`, 'multiple documents'],
    ['nesting without end', '['.repeat(20_000), `${NAME}:`],
    ['over a megabyte', `# ${'x'.repeat(1024 * 1024)}\n`, `${NAME}:1:1: the file is over 131072 bytes`],
    ['bytes that are no UTF-8', Buffer.from([0x61, 0xff, 0x0a]), `${NAME}:1:1: the file is not UTF-8`],
    ['a NUL', 'kind: x\nother: \0\n', `${NAME}:2:1: the file holds a NUL`],
    ['nothing in it', '', `${NAME}:1:1: the document must be object`],
    [
      'a field of the engine',
      yamlOf(SAMPLE).replace('        prompt: "Do read."', '        prompt: "Do read."\n        run: "make"'),
      `${NAME}:15:9: phases.0.activities.0 has no member "run"`,
    ],
    ['a version that is a number', yamlOf(SAMPLE).replace('"1.0.0"', '1.0'), `${NAME}:5:3: metadata.version must be string`],
    [
      'another id than its name',
      yamlOf(aWorkflow(SAMPLE.phases, { metadata: { ...SAMPLE.metadata, id: 'other' } })),
      `${NAME}:4:3: the id "other" differs from the file's name`,
    ],
    [
      'a phase that stands twice',
      yamlOf(aWorkflow([aPhase('plan'), aPhase('plan')])),
      `${NAME}:12:5: phase "plan" is defined twice`,
    ],
    [
      'a need that nobody meets',
      yamlOf(aWorkflow([aPhase('plan', [anActivity('read', { needs: ['nope'] })])])),
      'needs names the unknown activity "nope"',
    ],
  ]

  it.each(FAULTS)('%s is refused with its place', async (_name, text, message) => {
    const started = performance.now()
    const refusal = await rejectionOf(loadWorkflow(withDefinition(text), 'sample'))
    expect(refusal).toMatchObject({ code: 'workflow_invalid', message: expect.stringContaining(message) })
    expect(refusal.message).toMatch(/^[^\n]+:[0-9]+:[0-9]+: ./)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('names all of its faults, a line each', async () => {
    const text = yamlOf(SAMPLE).replace('kind: FlowWorkflow', 'kind: Other').replace('title: Sample', 'name: Sample')
    const { message } = await rejectionOf(loadWorkflow(withDefinition(text), 'sample'))
    expect(message.split('\n').sort()).toEqual([
      `${NAME}:2:1: kind must be "FlowWorkflow"`,
      `${NAME}:3:1: metadata lacks the member "title"`,
      `${NAME}:6:3: metadata has no member "name"`,
    ])
  })

  it('names the first twenty of very many', async () => {
    const text = `${yamlOf(SAMPLE)}${Array.from({ length: 50 }, (_, i) => `x${i}: 1\n`).join('')}`
    const lines = (await rejectionOf(loadWorkflow(withDefinition(text), 'sample'))).message.split('\n')
    expect(lines).toHaveLength(21)
    expect(lines.at(-1)).toBe('and 30 more')
  })

  it.each([
    ['a FIFO', makeFifo],
    ['a directory', (path: string) => mkdirSync(path)],
    ['a symbolic link', (path: string) => symlinkSync(join(pluginRoot(), 'workflows/start-issue.workflow.yaml'), path)],
  ])('%s in its place is refused', async (_name, make) => {
    const here = testdir({ '.flow/workflows/': '' })
    make(join(here, NAME))
    expect((await rejectionOf(loadWorkflow(here, 'sample'))).code).toBe('storage_refused')
  })
})

describe('listWorkflows', () => {
  it('lists the shipped ones, and the project’s with the fault that one has', async () => {
    const here = testdir({
      [NAME]: yamlOf(SAMPLE),
      '.flow/workflows/broken.workflow.yaml': 'phases: 1\n',
      '.flow/workflows/notes.md': 'x',
      '.flow/workflows/Odd.workflow.yaml': 'x',
      '.flow/workflows/odd name.workflow.yaml': 'x',
    })
    const listed = await listWorkflows(here)
    expect(listed.map(({ id, source }) => `${id} ${source}`)).toEqual([
      'address-pr shipped',
      'broken project',
      'debug shipped',
      'merge-pr shipped',
      'release shipped',
      'review-pr shipped',
      'sample project',
      'start-issue shipped',
    ])
    expect(listed.filter(({ fault }) => fault !== null).map(({ id }) => id)).toEqual(['broken'])
    expect(listed.find(({ id }) => id === 'sample')?.document).toEqual(SAMPLE)
  })
})

describe('validateWorkflowFile', () => {
  it('checks a file wherever it is, and its id only where its name gives one', async () => {
    const dir = testdir({ 'draft.yaml': yamlOf(SAMPLE), 'other.workflow.yaml': yamlOf(SAMPLE) })
    expect(await validateWorkflowFile(join(dir, 'draft.yaml'))).toEqual(SAMPLE)
    expect((await rejectionOf(validateWorkflowFile(join(dir, 'other.workflow.yaml')))).message).toContain('differs from the file')
  })

  it('says that there is no such file', async () => {
    expect((await rejectionOf(validateWorkflowFile('/nowhere/x.yaml'))).code).toBe('file_not_found')
  })

  it('finds no fault in the shipped definitions', async () => {
    for (const { file, id } of await listWorkflows(testdir())) expect((await validateWorkflowFile(file)).metadata.id).toBe(id)
  })
})
