import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LAUNCHER, PLUGIN, type Project, project, type Reply, session } from './builders.ts'

const STEPS_MAX = 30

/**
 * Runs `first`, then pastes what `next` prints until there is no next command, with a check that passes where one is asked
 * for; a person answers at a terminal where their answer is waited for. Returns all that was called.
 */
function walk(
  at: Project,
  first: string,
  call: Parameters<Project['paste']>[1] = {},
  before = (_: Reply) => {},
): { commands: string[]; last: Reply } {
  const commands: string[] = []
  let reply: Reply | undefined
  for (let command: string | null = first; command !== null; command = reply.next.command) {
    if (reply?.next.kind === 'ask') expect(at.person('gate approve')).toMatchObject({ code: 0 })
    commands.push(command)
    if (commands.length > STEPS_MAX) throw new Error(`no end: ${commands.join('\n')}`)
    const answer = at.paste(command.replace('"<the command>"', 'true'), call)
    expect(answer, command).toMatchObject({ code: 0 })
    reply = answer.json
    before(reply)
  }
  return { commands, last: reply as Reply }
}

describe('pasting what `next` prints', () => {
  it.each([['a terminal'], ['a session']])('leads %s from an empty repository to a completed run', (who) => {
    const at = project()
    const call = who === 'a session' ? { session: session('one') } : {}
    const { commands, last } = walk(at, `"${LAUNCHER}" start start-issue --title "Add search"`, call)
    expect(last).toMatchObject({ run: { status: 'completed' }, next: { kind: 'none', command: null } })
    expect(commands.length).toBeLessThanOrEqual(10)
  })

  it('leads there when run.yaml, activities/ and the marker are deleted before every step', () => {
    const at = project()
    const { last } = walk(at, `"${LAUNCHER}" start start-issue --title "Add search"`, {}, ({ run }) => {
      for (const path of ['run.yaml', 'workflow.yaml', 'activities'])
        rmSync(join(at.root, '.flow/runs', run.id, path), { recursive: true, force: true })
      rmSync(join(at.root, '.flow/open'), { recursive: true, force: true })
    })
    expect(last.run).toMatchObject({
      status: 'completed',
      completed_activities: ['preflight', 'explore', 'plan', 'implement:1', 'code', 'test', 'verify'],
    })
  })

  it.each([
    ['start-issue', '--issue 12 --title "Add search"'],
    ['debug', '--title "It crashes"'],
    ['address-pr', '--pr 7 --title "Add search"'],
    ['review-pr', '--pr 7 --title "Add search"'],
    ['merge-pr', '--pr 7 --title "Add search"'],
    ['release', '--title "2.0"'],
  ])('completes the shipped workflow %s', (id, target) => {
    const { last } = walk(project(), `"${LAUNCHER}" start ${id} ${target}`)
    expect(last.run).toMatchObject({ workflow: id, status: 'completed', damage: null })
  })

  it('repeats the activities of a loop for each entry of its list', () => {
    const { last } = walk(project(), `"${LAUNCHER}" start start-issue --title "Add search" --input criteria=c1,c2`)
    expect(last.run.completed_activities).toEqual(expect.arrayContaining(['implement:c1', 'implement:c2']))
  })

  it('works from another directory when --cwd was given, and from a plugin path with a space', () => {
    const at = project()
    const copy = join(at.root, '../a plugin')
    cpSync(PLUGIN, copy, { recursive: true })
    const { last } = walk(at, `"${copy}/bin/flowctl" start --title "Add search" --cwd "${at.root}"`, { cwd: '/' })
    expect(last.run.status).toBe('completed')
  })
})
