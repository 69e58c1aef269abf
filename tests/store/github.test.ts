import { chmodSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fetchBody, fetchTitle } from '../../src/store/github.ts'
import { testdir } from './support.ts'

/** A directory and an environment in which `gh` is this script. */
function withGh(script: string): { cwd: string; env: NodeJS.ProcessEnv } {
  const cwd = testdir({ 'bin/gh': `#!/bin/sh\n${script}\n` })
  chmodSync(join(cwd, 'bin/gh'), 0o755)
  return { cwd, env: { PATH: `${join(cwd, 'bin')}:${process.env['PATH']}`, NO_COLOR: 'x', MINE: 'yes' } }
}

function titleBy(script: string) {
  const { cwd, env } = withGh(script)
  return fetchTitle(cwd, env, 'issue', 12)
}

function bodyBy(script: string) {
  const { cwd, env } = withGh(script)
  return fetchBody(cwd, env, 7)
}

const WARNING = 'gh could not give the title of issue 12: '
const MIB = 1024 * 1024
const ENOBUFS = 'spawnSync gh ENOBUFS'
const AFTER = '(while kill -0 $$ 2>/dev/null; do :; done;'

it.each<[string, (cwd: string, env: NodeJS.ProcessEnv) => unknown, string]>([
  ['the title of an issue', (cwd, env) => fetchTitle(cwd, env, 'issue', 12), 'issue view 12 --json title --jq .title'],
  ['the title of a pull request', (cwd, env) => fetchTitle(cwd, env, 'pr', 7), 'pr view 7 --json title --jq .title'],
  ['the body of an issue', (cwd, env) => fetchBody(cwd, env, 7), 'issue view 7 --json body --jq .body'],
])('gh is asked for %s in the given directory, without prompts, colours and input', (_what, ask, args) => {
  const { cwd, env } = withGh('{ echo "$*"; pwd; echo "$GH_PROMPT_DISABLED $NO_COLOR $MINE"; cat; } > asked; echo x')
  ask(cwd, env)
  expect(readFileSync(join(cwd, 'asked'), 'utf8')).toBe(`${args}\n${cwd}\n1 1 yes\n`)
})

describe('fetchTitle', () => {
  it.each([
    ['gives one line of it, without spaces around', "printf ' Add search \\r\\nmore\\n'", 'Add search'],
    ['gives it whatever else is told', 'echo "a new version" >&2; echo Add', 'Add'],
    ['gives 300 characters of it', `printf '%0301d' 0`, '0'.repeat(300)],
  ])('%s', (_name, script, title) => {
    expect(titleBy(script)).toEqual({ title, warning: null })
  })

  it.each([
    ['fails', 'echo not this; echo "not logged in" >&2; echo more >&2; exit 4', 'not logged in'],
    ['fails without a word', 'echo not this; exit 1', 'no title'],
    ['prints nothing', 'exit 0', 'no title'],
    ['prints an empty line first', 'echo "  "; echo Add', 'no title'],
    ['prints nothing but a warning', 'echo "a new version" >&2', 'a new version'],
    ['prints without end', 'exec yes', ENOBUFS],
  ])('only warns when gh %s', (_how, script, reason) => {
    expect(titleBy(script)).toEqual({ title: null, warning: WARNING + reason })
  })

  it('does not even warn without gh', () => {
    const cwd = testdir()
    expect(fetchTitle(cwd, { PATH: cwd }, 'issue', 12)).toEqual({ title: null, warning: null })
  })

  it('warns of a gh that cannot be run', () => {
    const { cwd, env } = withGh('echo Add')
    chmodSync(join(cwd, 'bin/gh'), 0o644)
    const answer = fetchTitle(cwd, { ...env, PATH: join(cwd, 'bin') }, 'issue', 12)
    expect(answer).toEqual({ title: null, warning: `${WARNING}spawnSync gh EACCES` })
  })
})

describe('fetchBody', () => {
  it.each([
    ['byte for byte', "printf ' Do it.\\r\\n- [ ] fast\\n\\n'", ' Do it.\r\n- [ ] fast\n\n'],
    ['when it is empty', 'exit 0', ''],
    ['whatever else is told', 'echo "a new version" >&2; echo x', 'x\n'],
    ['of a mebibyte', `head -c ${MIB} /dev/zero`, '\0'.repeat(MIB)],
  ])('gives it %s', (_name, script, body) => {
    expect(bodyBy(script)).toEqual({ body, reason: '' })
  })

  it.each([
    ['fails', 'echo not this; echo "not logged in" >&2; echo more >&2; exit 4', 'not logged in'],
    ['fails without a word', 'echo not this; exit 1', 'gh gave no answer'],
    ['fails with an empty line', 'echo >&2; echo more >&2; exit 1', 'gh gave no answer'],
    ['is killed', 'kill -9 $$', 'gh gave no answer'],
    ['prints without end', 'exec yes', ENOBUFS],
    [
      'has ended well, and what it left behind prints a byte too much',
      `${AFTER} head -c ${MIB + 1} /dev/zero) & exit 0`,
      ENOBUFS,
    ],
    ['prints a byte too much, and ends well', `head -c ${MIB + 1} /dev/zero`, ENOBUFS],
  ])('gives the reason when gh %s', (_how, script, reason) => {
    expect(bodyBy(script)).toEqual({ body: null, reason })
  })

  it('gives the reason without gh', () => {
    const cwd = testdir()
    expect(fetchBody(cwd, { PATH: cwd }, 7)).toEqual({ body: null, reason: 'spawnSync gh ENOENT' })
  })
})
