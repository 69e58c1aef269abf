import { describe, expect, it } from 'vitest'
import { LAUNCHER, shownCommands, words } from './shown.ts'

const found = (text: string) => shownCommands(text).flatMap(({ variants }) => variants)

describe('the commands that a page shows', () => {
  it.each([
    ['in a fenced block', '```sh\nflowctl next\n```', ['next']],
    ['after other commands of a line', '```\ngit clone x flow && flow/bin/flowctl tour\n```', ['tour']],
    ['in an indented block, with the launcher', `    ${LAUNCHER} list`, ['list']],
    ['between backticks, with the launcher', 'Run `flowctl status` first.', ['status']],
    ['between backticks, by name and more', 'Then `advance --to code`, or `next`.', ['advance --to code']],
    ['with a sample for a name', '`resume <run id>`', ['resume 2026-01-31T093000Z-add-search']],
    ['with text in quotes', '`note "<text>"`', ['note "what was 4 long"']],
    [
      'one for each choice',
      '`record test --status passed|failed`',
      ['record test --status passed', 'record test --status failed'],
    ],
  ])('are found %s', (_where, text, commands) => {
    expect(found(text)).toEqual(commands)
  })

  it.each([
    ['other code', '`git status --short` and `record`'],
    ['what is generated', '<!-- generated:x -->\n`start [WORKFLOW] --issue N`\n<!-- /generated -->'],
    ['plain text', 'start --issue 12'],
  ])('are not %s', (_what, text) => {
    expect(found(text)).toEqual([])
  })

  it('have no blank that nobody can fill', () => {
    expect(() => shownCommands('`record <thing> --status passed`')).toThrow('<thing>')
  })

  it('are split into words like a shell does', () => {
    expect(words(`record test --summary "two words" --file 'a b'`)).toEqual([
      'record',
      'test',
      '--summary',
      'two words',
      '--file',
      'a b',
    ])
  })
})
