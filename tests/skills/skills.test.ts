import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseCommand } from '../../src/cli/parse.ts'
import { allowsCommand } from '../../src/hooks/allow.ts'
import { launcher, Project } from './project.ts'
import { LAUNCHER, ROOT, shownIn, words } from './shown.ts'

const TYPED = ['start', 'resume', 'status', 'cancel']
/** Answers that only a person types; a hook records them before the model reads the skill. */
const ANSWERS = ['approve', 'reject']
const AGENT = ['run-state-management', 'autonomous-workflow']
const SKILLS = [...TYPED, ...ANSWERS, ...AGENT]
const BODY_WORDS = 600
/** The run id that stands for `<run id>` in what is shown. */
const RUN = '2026-01-31T093000Z-add-search'
/** What a session may call before it owns a run, so that no hook speaks for it yet. */
const BEFORE_OWNING = ['start', 'list', 'status', 'resume', 'cancel', 'workflow']

interface Skill {
  head: Record<string, unknown>
  body: string
}

const pathOf = (name: string) => `skills/${name}/SKILL.md`

function skill(name: string): Skill {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(ROOT, pathOf(name)), 'utf8')) ?? []
  return { head: parse(head ?? '') as Record<string, unknown>, body: body ?? '' }
}

/** The subcommands that a skill may call unasked in the turn it is typed, each with its two spellings of the path. */
function allowedTools(name: string): Map<string, string[]> {
  const spellings = new Map<string, string[]>()
  for (const entry of skill(name).head['allowed-tools'] as string[]) {
    const [, path, subcommand] = /^Bash\(("?\$\{CLAUDE_PLUGIN_ROOT\}\/bin\/flowctl"?) ([a-z ]+):\*\)$/.exec(entry) ?? []
    if (path === undefined || subcommand === undefined) throw new Error(`not a single subcommand: ${entry}`)
    spellings.set(subcommand, [...(spellings.get(subcommand) ?? []), path])
  }
  return spellings
}

/** Every command that a skill shows as the agent runs it, with the launcher at `launcher`. */
function calls(name: string, launcher: string): string[] {
  return shownIn(pathOf(name)).flatMap(({ variants }) => variants.map((command) => `"${launcher}" ${command}`))
}

it('the skills are those that are tested here', () => {
  expect(readdirSync(join(ROOT, 'skills')).sort()).toEqual([...SKILLS].sort())
})

describe.each(SKILLS)('the skill %s', (name) => {
  const { head, body } = skill(name)

  it('is named by its directory and says when to use it', () => {
    expect(head).not.toHaveProperty('name')
    expect(head['description']).toMatch(/^.{20,300}$/)
  })

  it(`has a body of less than ${BODY_WORDS} words`, () => {
    const count = body.split(/\s+/).filter((word) => word !== '').length
    expect(count).toBeGreaterThan(100)
    expect(count).toBeLessThan(BODY_WORDS)
  })

  it('shows only commands that flowctl understands', () => {
    const shown = shownIn(pathOf(name)).flatMap(({ variants }) => variants)
    expect(shown.length).toBeGreaterThan(0)
    for (const command of shown) expect(() => parseCommand(words(command)), command).not.toThrow()
  })

  it.each(['/opt/flow/bin/flowctl', '/home/ana maria/flow/bin/flowctl'])(
    'shows only commands that a run’s owner may call unasked: %s',
    (launcher) => {
      for (const call of calls(name, launcher))
        expect(allowsCommand(call, launcher, [RUN]), call).toBe(!call.includes('--take-over'))
    },
  )

  it('runs nothing while it is expanded', () => {
    expect(body).not.toMatch(/!`/)
  })
})

describe.each(TYPED)('the skill /flow:%s', (name) => {
  const { head, body } = skill(name)

  it('says what it takes, and takes it as text', () => {
    expect(head['argument-hint']).toEqual(expect.any(String))
    expect(body).toContain('<request>\n$ARGUMENTS\n</request>')
  })

  it('may call single subcommands only, with the path quoted or bare', () => {
    for (const [subcommand, paths] of allowedTools(name)) {
      expect(paths.sort(), subcommand).toEqual([LAUNCHER, LAUNCHER.replaceAll('"', '')].sort())
      expect(subcommand === 'workflow' || subcommand === 'journal', subcommand).toBe(false)
      expect(() => parseCommand(words(subcommand === 'cancel' ? 'cancel --reason x' : subcommand)), subcommand).not.toThrow()
    }
  })

  it('may call what it shows for a session without a run, and nothing else', () => {
    const shown = shownIn(pathOf(name)).filter(({ launched }) => launched)
    const early = shown
      .map(({ variants }) => words(variants[0] ?? ''))
      .filter(([command]) => BEFORE_OWNING.includes(command ?? ''))
    const subcommands = early.map(([command, action]) => (command === 'workflow' ? `${command} ${action}` : command))
    expect([...allowedTools(name).keys()].sort()).toEqual([...new Set(subcommands)].sort())
  })

  it('cannot take a run over in the turn in which it is typed', () => {
    if (allowedTools(name).has('resume')) expect(head['disallowed-tools']).toBe('Bash(* --take-over*)')
    else expect(head).not.toHaveProperty('disallowed-tools')
  })
})

describe.each(AGENT)('the agent skill %s', (name) => {
  it('runs in the conversation itself, with the rights of the session', () => {
    const { head } = skill(name)
    expect(Object.keys(head).sort()).toEqual(['description', 'user-invocable'])
  })
})

it.each(['cancel', ...ANSWERS])('only a person calls /flow:%s', (name) => {
  expect(skill(name).head['disable-model-invocation']).toBe(true)
})

it.each(ANSWERS)('the skill %s lets no call through by itself', (name) => {
  expect(skill(name).head).not.toHaveProperty('allowed-tools')
  expect(skill(name).body).toContain('<request>\n$ARGUMENTS\n</request>')
})

describe('in a repository, by a session of Claude Code', () => {
  let project: Project
  beforeEach(() => {
    project = new Project()
  })
  afterEach(() => project.remove())

  const first = (name: string, command: string) => {
    const call = calls(name, launcher).find((each) => each.startsWith(`"${launcher}" ${command}`))
    if (call === undefined) throw new Error(`${name} does not show ${command}`)
    return call
  }

  it('the commands of the skills start, block, resume and cancel a run', () => {
    const story: [string, string][] = [
      ['status', 'list'],
      ['start', 'workflow list'],
      ['start', 'start --issue'],
      ['status', 'status'],
      ['autonomous-workflow', 'next'],
      ['start', 'block'],
      ['resume', 'resume'],
      ['resume', 'unblock'],
      ['resume', 'note'],
      ['run-state-management', 'advance --summary'],
      ['run-state-management', 'record spike --extra'],
      ['cancel', 'cancel --reason'],
    ]
    const codes = story.map(([name, command]) => [name, command, project.run(first(name, command))])
    expect(codes).toEqual(story.map(([name, command]) => [name, command, 0]))
  })

  it('a session without a run is told so by exit 4', () => {
    expect([
      project.run(first('status', 'status')),
      project.run(first('resume', 'resume')),
      project.run(first('cancel', 'cancel')),
    ]).toEqual([4, 4, 4])
  })
})
