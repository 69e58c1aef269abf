import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { definition, PROVE, project, TO_VERIFY } from '../cli/builders.ts'

it('a phase that is passed over is recorded as skipped, with a document and a number of its own', () => {
  const at = project()
  const { run } = at.ok('start --title x')
  expect(at.ok('advance --to plan --summary "nothing to explore"').run).toMatchObject({
    phase: 'plan',
    completed_activities: ['preflight', 'explore'],
  })
  const documents = at.names(`.flow/runs/${run.id}/activities`)
  expect(documents).toEqual(['001-preflight.yaml', '002-explore.yaml'])
  const statuses = documents.map((name) => parse(at.read(`.flow/runs/${run.id}/activities/${name}`)).activity.status)
  expect(statuses).toEqual(['passed', 'skipped'])
  expect(at.events(run.id)).toHaveLength(2)
})

it('a return says that the phase failed, and what comes after it is due again', () => {
  const at = project()
  for (const command of ['start --title x', ...TO_VERIFY, PROVE, 'record test --status failed --summary "two fail"'])
    at.ok(command)
  expect(at.ok('next').next).toMatchObject({ kind: 'record', why: expect.stringContaining('advance --to code') })
  const { run, next } = at.ok('advance --to code --summary "the tests fail"')
  expect({ phase: run.phase, next: next.command?.split(' ')[2] }).toEqual({ phase: 'code', next: 'implement' })
  for (const command of TO_VERIFY.slice(3)) at.ok(command)
  expect(at.flowctl('complete --summary x').json.error.missing?.map(({ what }) => what)).toEqual([
    'test is required and has not passed',
  ])
  for (const command of [PROVE, 'record test --status passed', 'complete --summary "done"']) at.ok(command)
  expect(at.ok('status').run.status).toBe('completed')
})

it('returns are capped, and what to do then is said', () => {
  const phases = [
    { id: 'one', prompt: 'Do it.' },
    { id: 'two', prompt: 'Do it.', back_to: [{ phase: 'one', max: 2 }] },
  ]
  const at = project({ files: { '.flow/workflows/loop.workflow.yaml': definition('loop', phases) } })
  at.ok('start loop --title x')
  for (const to of ['two', 'one', 'two', 'one', 'two']) at.ok(`advance --to ${to} --summary x`)
  const { code, json } = at.flowctl('advance --to one --summary x')
  expect({ code, error: json.error.code }).toEqual({ code: 5, error: 'illegal_transition' })
  expect(at.paste(json.error.next as string).json.run.status).toBe('blocked')
})

it.each(['skipped', 'failed', 'blocked'])('a required activity that is recorded as %s stays due', (status) => {
  const at = project()
  for (const command of ['start --title x', ...TO_VERIFY.slice(0, 3), `record implement --status ${status} --summary x`])
    at.ok(command)
  expect(at.flowctl('advance --summary x')).toMatchObject({ code: 6 })
  at.ok('record implement --status passed')
  expect(at.ok('advance --summary x').run.phase).toBe('verify')
})

it('a run keeps its inputs’ loop: every entry is due, and only these keys are taken', () => {
  const at = project()
  for (const command of ['start --title x --input criteria=a,b', ...TO_VERIFY.slice(0, 3)]) at.ok(command)
  expect(at.flowctl('record implement --status passed').json.error.hint).toContain('a, b')
  at.ok('record implement --key b --status passed')
  expect(at.ok('next').next.command).toContain('--key a')
  expect(at.flowctl('advance --summary x').json.error.missing?.map(({ what }) => what)).toEqual([
    'implement:a is required and has not passed',
  ])
  at.ok('record implement --key a --status passed')
  expect(at.ok('advance --summary x').run.completed_activities.slice(3)).toEqual(['implement:b', 'implement:a', 'code'])
})
