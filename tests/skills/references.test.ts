import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { renderReferences } from '../../scripts/references.ts'
import { parseCommand } from '../../src/cli/parse.ts'
import { graphProblems } from '../../src/core/graph.ts'
import { NEXT_KINDS } from '../../src/core/next.ts'
import type { WorkflowDocument } from '../../src/core/workflow.ts'
import { validateWorkflow } from '../../src/schemas/documents.ts'
import { launcher, Project } from './project.ts'
import { ROOT, shownIn, words } from './shown.ts'

const references = readdirSync(join(ROOT, 'references')).map((name) => `references/${name}`)
const pages = ['README.md', ...references]
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

describe.each(pages)('%s', (path) => {
  it('shows only commands that flowctl understands', () => {
    for (const { variants } of shownIn(path))
      for (const command of variants) expect(() => parseCommand(words(command)), command).not.toThrow()
  })

  it('links only to what is there', () => {
    const targets = [...read(path).matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => join(dirname(path), target ?? ''))
    expect(targets.filter((target) => !existsSync(join(ROOT, target)))).toEqual([])
  })
})

it('README.md shows the tour and the way to the tests', () => {
  expect(shownIn('README.md').flatMap(({ variants }) => variants)).toContain('tour')
  const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
  for (const [, script] of read('README.md').matchAll(/pnpm@10 (?!install)([\w:]+)/g))
    expect(Object.keys(scripts)).toContain(script)
})

it('README.md links every page of references/', () => {
  expect(references.filter((path) => !read('README.md').includes(`](${path})`))).toEqual([])
})

it('the generated tables are as the code says', () => {
  for (const [path, text] of renderReferences()) expect(read(path), path).toBe(text)
})

/** The cells of the first table below `heading` of a page, without its head. */
function rows(path: string, heading: string): string[][] {
  const section = read(path).split(new RegExp(`^#+ ${heading}$`, 'm'))[1]
  const table = /^\|.*\n\| ---.*\n((?:\|.*\n?)*)/m.exec(section ?? '')?.[1]
  if (table === undefined) throw new Error(`${path} has no table below "${heading}"`)
  return table
    .trim()
    .split('\n')
    .map((row) =>
      row
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    )
}

const coded = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code ?? '')

interface Schema {
  properties?: Record<string, Schema>
  $defs?: Record<string, Schema>
}

const schema = (name: string) => JSON.parse(read(`schemas/v1/${name}.schema.json`)) as Schema

/** The members of an object schema that hold no members of their own, as dotted paths. */
function leaves({ properties = {} }: Schema): string[] {
  return Object.entries(properties).flatMap(([name, inner]) =>
    inner.properties === undefined ? [name] : leaves(inner).map((leaf) => `${name}.${leaf}`),
  )
}

const first = (path: string, heading: string) => rows(path, heading).flatMap(([cell]) => coded(cell ?? ''))

describe('the field tables name every field of the schema and no other', () => {
  const workflow = schema('workflow')
  it.each([
    ['state-layout.md', 'run.yaml', leaves(schema('run'))],
    ['state-layout.md', 'activities/NNN-&lt;activity&gt;.yaml', [...leaves(schema('activity')), 'inputs.extra']],
    ['state-layout.md', 'The log', Object.keys(schema('event').properties ?? {})],
    ['state-layout.md', 'Settings', leaves(schema('settings'))],
    ['workflow-format.md', 'Fields', leaves(workflow)],
    ['workflow-format.md', 'A phase', leaves(workflow.$defs?.['phase'] ?? {})],
    ['workflow-format.md', 'An activity', leaves(workflow.$defs?.['activity'] ?? {})],
  ])('%s, %s', (page, heading, fields) => {
    expect(first(`references/${page}`, heading).sort()).toEqual([...fields].sort())
  })
})

it('commands.md names every kind of next action', () => {
  expect(first('references/commands.md', 'The next action')).toEqual([...NEXT_KINDS])
})

describe('decision-journal-schema.md', () => {
  const project = new Project()
  afterAll(() => project.remove())
  const artifacts = (text: string) =>
    (parse(text.split('---\n')[1] ?? '') as { artifacts: Record<string, unknown>[] }).artifacts.map(
      ({ type, captured_at, event, ...fields }) => [type, Object.keys(fields), [typeof captured_at, typeof event]] as const,
    )
  const documented = new Map(
    rows('references/decision-journal-schema.md', 'Artifacts that Flow writes').map(([type = '', fields = '']) => [
      coded(type)[0],
      coded(fields.replace(/\([^)]*\)/, '')),
    ]),
  )

  it('names the artifacts of a real journal with all their fields', () => {
    for (const command of ['start --issue 42 --title x', 'record spike --extra --status passed', 'block --reason "which?"'])
      expect(project.run(`"${launcher}" ${command}`), command).toBe(0)
    const written = artifacts(project.read('.decisions/issue-42.md'))
    expect(new Set(written.map(([type]) => type))).toEqual(new Set(documented.keys()))
    for (const [type, fields, kinds] of written)
      expect([type, fields, kinds]).toEqual([type, documented.get(type as string), ['string', 'number']])
  })

  it('shows an example of the same shape', () => {
    const example = /```markdown\n([\s\S]*?)```/.exec(read('references/decision-journal-schema.md'))?.[1] ?? ''
    expect(artifacts(example)).toEqual([['workflow-run', documented.get('workflow-run'), ['string', 'number']]])
  })
})

it('the example of workflow-format.md is a workflow', () => {
  const example = parse(/```yaml\n([\s\S]*?)```/.exec(read('references/workflow-format.md'))?.[1] ?? '') as WorkflowDocument
  expect(validateWorkflow(example), JSON.stringify(validateWorkflow.errors)).toBe(true)
  expect(graphProblems(example)).toEqual([])
})

describe('guarantees.md', () => {
  const TIERS = ['Run by Flow', 'Observed by a hook', 'Declared by the agent']
  const promises = TIERS.flatMap((tier) =>
    rows('references/guarantees.md', tier).map(([promise = '', shownBy = '']) => [promise, shownBy] as const),
  )

  it.each(promises)('%s', (_promise, shownBy) => {
    const tests = coded(shownBy)
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((path) => !/^tests\/.+\.test\.ts$/.test(path) || !existsSync(join(ROOT, path)))).toEqual([])
  })

  it('says what is not promised', () => {
    expect(read('references/guarantees.md')).toMatch(/\n## Not promised\n\n(?:.*\n)*?- /)
  })
})
