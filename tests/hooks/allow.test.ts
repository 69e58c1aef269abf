import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { COMMANDS, INNER_COMMANDS } from '../../src/cli/spec.ts'
import { allowsCommand as allows } from '../../src/hooks/allow.ts'

const F = '/opt/flow/bin/flowctl'
const SPACED = "/opt/my plugins/it's flow/bin/flowctl"
const OWN = '2026-01-02T030405Z-add-search'
const OTHER = '2026-01-02T030406Z-fix-login'

function allowsCommand(command: string, launcher: string, own: readonly string[] = [OWN]): boolean {
  return allows(command, launcher, own)
}

describe('a plain call of the launcher is allowed', () => {
  it.each([
    `${F} status`,
    `  ${F}\tstatus  `,
    `"${F}" status`,
    `'${F}' status`,
    `/opt/"flow"/bin/'flowctl' status`,
    `${F} advance --summary "ready; then | more & (text) <b> > x * ? [a] {b} ~ # !"`,
    `${F} advance --summary 'costs $5 and \`more\` $(x)'`,
    `${F} advance --summary a\\;b\\$c`,
    `${F} advance --summary "two\nlines"`,
    `${F} advance --summary "a \\"quoted\\" word and a \\\\"`,
    `${F} advance --summary ""`,
    `${F} record implement --key c-1 --status passed --file src/a.js --exit-code 0`,
    `${F} note --title=--take-over-not`,
  ])('%s', (command) => expect(allowsCommand(command, F)).toBe(true))

  it.each([
    `"/opt/my plugins/it's flow/bin/flowctl" status`,
    `'/opt/my plugins/it'\\''s flow/bin/flowctl' status`,
    `/opt/my\\ plugins/it\\'s\\ flow/bin/flowctl status`,
  ])('from a path with a space: %s', (command) => expect(allowsCommand(command, SPACED)).toBe(true))
})

describe('anything that a shell makes more of is not', () => {
  const SPECIAL = [';', '&', '|', '<', '>', '(', ')', '\n', '\r', '$', '`', '*', '?', '[', ']', '{', '}', '~', '#', '!']
  const shown = SPECIAL.map((c) => [JSON.stringify(c), c] as const)

  it.each(shown)('%s outside quotes', (_shown, c) => {
    for (const command of [`${F} note a${c}b`, `${F} note a ${c} b`, `${F} note a${c}`, `${c}${F} note a`, `${F}${c} note a`])
      expect(allowsCommand(command, F), command).toBe(false)
  })

  it.each(['$HOME', '$(id)', '`id`', '$((1))', '${x}', '\\$x', '\\`id\\`'])('%s inside double quotes', (text) => {
    expect(allowsCommand(`${F} note "${text}"`, F)).toBe(false)
  })

  it.each([
    ['an open single quote', `${F} note 'a`],
    ['an open double quote', `${F} note "a`],
    ['a backslash at the end', `${F} note a\\`],
    ['a continued line', `${F} note a\\\nb`],
    ['a continued line inside double quotes', `${F} resume "--take-\\\nover"`],
    ['a NUL', `${F} resume --take-\0over`],
    ['a NUL inside single quotes', `${F} resume '--take-\0over'`],
    ['an ANSI quote', `${F} note $'a'`],
    ['a second command on the next line', `${F} status\nid`],
    ['a second command behind a quote', `${F} note "a"; id`],
    ['an assignment in front', `FLOW=1 ${F} status`],
    ['a PATH in front', `PATH=/tmp ${F} status`],
    ['env in front', `env ${F} status`],
    ['exec in front', `exec ${F} status`],
    ['sudo in front', `sudo ${F} status`],
    ['a negation in front', `! ${F} status`],
    ['a directory change in front', `cd /tmp && ${F} status`],
  ])('%s', (_what, command) => expect(allowsCommand(command, F)).toBe(false))
})

describe('another program is not', () => {
  it.each([
    'flowctl status',
    './bin/flowctl status',
    'bin/flowctl status',
    '../flow/bin/flowctl status',
    '/opt/flow/bin/flowctl2 status',
    '/opt/flow/bin/flow status',
    '/opt/flow/bin/flow-record-activity.sh x',
    '/opt/evil/flowctl status',
    '/proc/self/cwd/bin/flowctl status',
    'node /opt/flow/dist/flowctl.cjs status',
    'sh /opt/flow/bin/flowctl status',
    'id',
    '',
    '   ',
    '""',
  ])('%s', (command) => expect(allowsCommand(command, F)).toBe(false))

  const box = realpathSync(mkdtempSync(join(tmpdir(), 'flow allow-')))
  afterAll(() => rmSync(box, { recursive: true, force: true }))
  for (const dir of ['real', 'other']) {
    mkdirSync(join(box, dir))
    writeFileSync(join(box, dir, 'flowctl'), '')
  }
  symlinkSync(join(box, 'real'), join(box, 'link'))
  symlinkSync('/nowhere', join(box, 'dangling'))

  it.each([
    ['link/flowctl', true],
    ['other/../real/flowctl', true],
    ['other/flowctl', false],
    ['dangling', false],
    ['nowhere', false],
  ])('but a link to the launcher itself is: %s %s', (path, allowed) => {
    expect(allowsCommand(`"${box}/${path}" status`, join(box, 'real/flowctl'))).toBe(allowed)
  })
})

describe('of the commands and flags', () => {
  const UPKEEP = ['doctor', 'sweep', 'migrate', 'import', 'archive', 'prune', 'export']
  const ASKED = ['exec', 'gate', 'criteria', 'tour', 'statusline', 'hook', 'helper', ...UPKEEP]

  it.each([...COMMANDS, ...INNER_COMMANDS].map(({ name }) => name))('%s is allowed unless a person should see it', (name) => {
    expect(allowsCommand(`${F} ${name} ${OWN}`, F)).toBe(!ASKED.includes(name))
  })

  it.each(['exec', 'drive', 'gate', 'criteria', 'doctor', 'prune', 'import', 'migrate', 'sweep', 'Status', '--json', '-h', '""'])(
    'the subcommand %s is asked about',
    (name) => expect(allowsCommand(`${F} ${name} x`, F)).toBe(false),
  )

  it.each<[string, boolean]>([
    ['doctor', true],
    ['doctor --dry-run --json', true],
    ['doctor --fix', false],
    ['doctor --fix --dry-run', false],
    ['doctor --recover 2026-01-02T030405Z-add-search', false],
    ['doctor --recover=2026-01-02T030405Z-add-search', false],
    ['gate open approval --ask "May it be merged?" --artifact notes.md', true],
    ['gate approve', false],
    ['gate reject approval --reason x', false],
    ['gate approve open', false],
    ['gate --json open', false],
    ['gate', false],
    ['criteria list', true],
    ['criteria set --criterion "a=it works" --optional a', true],
    ['criteria set --criterion a=x --command a=id', false],
    ['criteria set --command=a=id', false],
    ['criteria set --criterion a=x --file c.yaml', false],
    ['criteria set --file=c.yaml', false],
    ['criteria verify', false],
    ['criteria verify list', false],
    ['criteria --json set', false],
    ['exec -- true', false],
    ['exec --for test --kind test -- npm test', false],
  ])('%s: allowed unasked: %s', (command, allowed) => expect(allowsCommand(`${F} ${command}`, F)).toBe(allowed))

  it('without a subcommand it is asked about', () => expect(allowsCommand(F, F)).toBe(false))

  it.each([
    '--take-over',
    '--session',
    '--session=x',
    '--cwd',
    '--cwd=/x',
    '"--take-over"',
    "'--cwd'",
    '--take-\\over',
    '"--take"-over',
    '--"session"=x',
  ])('the flag %s is asked about', (flag) => {
    expect(allowsCommand(`${F} next ${flag} x`, F)).toBe(false)
    expect(allowsCommand(`${F} resume ${flag}`, F)).toBe(false)
  })
})

describe('to resume', () => {
  it.each([
    'resume',
    `resume ${OWN}`,
    `resume "${OWN}"`,
    `resume --run ${OWN}`,
    `resume ${OWN} --dry-run --json`,
    'resume --quiet --no-color',
  ])('the session’s own run needs no prompt: %s', (command) => expect(allowsCommand(`${F} ${command}`, F)).toBe(true))

  it.each([
    `resume ${OTHER}`,
    `resume --run ${OTHER}`,
    `resume --run=${OTHER}`,
    `resume ${OWN} ${OTHER}`,
    `resume ${OWN.slice(0, -1)}`,
    `resume ${OWN}x`,
    `resume ${OWN} --take-over`,
    `resume ${OWN} --reason x`,
    `resume ${OWN} --op x`,
    'resume ""',
  ])('anything else does: %s', (command) => expect(allowsCommand(`${F} ${command}`, F)).toBe(false))

  it('each of the session’s runs is its own', () => {
    for (const run of [OWN, OTHER]) expect(allowsCommand(`${F} resume ${run}`, F, [OTHER, OWN])).toBe(true)
  })

  it('a named run is for the person to say where the session has none', () => {
    expect(allowsCommand(`${F} resume ${OWN}`, F, [])).toBe(false)
  })
})
