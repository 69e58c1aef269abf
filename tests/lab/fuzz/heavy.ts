import { FILE_MAX } from '../../../src/store/yaml-file.ts'

const MEGA = 1024 * 1024
/** Just what is still read of a file that a person wrote. */
const FULL = FILE_MAX - 200

/** Enough of `piece` for `length` bytes. */
function much(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / Buffer.byteLength(piece)))
}

function numbered(count: number, line: (i: number) => string): string {
  return Array.from({ length: Math.floor(count) }, (_, i) => line(i)).join('')
}

const host = (event: string, name: string, more: object): string =>
  `${event}\n${JSON.stringify({ session_id: 'here', cwd: 'ROOT', hook_event_name: name, ...more })}`
const bash = (command: string): string =>
  host('tool-used', 'PostToolUse', {
    ...{ tool_name: 'Bash', tool_input: { command } },
    tool_response: { stdout: 'ok', stderr: '', interrupted: false },
  })
const edit = (file_path: string): string => host('pre-tool-use', 'PreToolUse', { tool_name: 'Edit', tool_input: { file_path } })
const stop = (last_assistant_message: string): string => host('stop', 'Stop', { last_assistant_message })

const wide = (phases: number, activities: number, needs: (phase: number) => string[]): string =>
  JSON.stringify({
    apiVersion: 'flow.synapti.ai/v1',
    kind: 'FlowWorkflow',
    metadata: { id: 'sample', version: '1.0.0', title: 'S', description: 'S' },
    phases: Array.from({ length: phases }, (_, i) => ({
      id: `p${i}`,
      prompt: 'p',
      ...(i === 0 || phases > 64 ? {} : { back_to: Array.from({ length: i }, (__, j) => ({ phase: `p${j}`, max: 1 })) }),
      activities: Array.from({ length: activities }, (__, j) => ({
        id: `a${i}x${j}`,
        type: 'task',
        prompt: 'p',
        needs: needs(i),
      })),
    })),
  })

/** Inputs that are large on purpose, made when they are asked for: by target, with what each is much of. */
export const HEAVY: [target: string, name: string, make: () => string | Buffer][] = [
  ['yaml', 'keys that all differ', () => numbered(FULL / 10, (i) => `k${i}: 1\n`)],
  ['yaml', 'keys that are all the same', () => much('a: 1\n', FULL)],
  ['yaml', 'keys on one line', () => `{${numbered(FULL / 12, (i) => `k${i}: 1, `)}}`],
  ['yaml', 'items', () => much('- a\n', FULL)],
  ['yaml', 'items that are no criteria', () => numbered(FULL / 14, (i) => `- {id: ${i}}\n`)],
  ['yaml', 'nested lists', () => much('[', FULL)],
  ['yaml', 'nested items', () => much('- ', FULL)],
  ['yaml', 'nested keys', () => much('? ', FULL)],
  ['yaml', 'nested members', () => much('{a: ', FULL)],
  ['yaml', 'closing brackets', () => much('] ', FULL)],
  ['yaml', 'anchors', () => numbered(FULL / 13, (i) => `- &a${i} x\n`)],
  ['yaml', 'aliases', () => `- &a x\n${much('- *a\n', FULL)}`],
  ['yaml', 'aliases of nothing', () => much('- *a\n', FULL)],
  ['yaml', 'aliases of aliases', () => numbered(26, (i) => `k${i}: &k${i} [${i === 0 ? 'x' : much(`*k${i - 1}, `, 70)}]\n`)],
  ['yaml', 'tags', () => much('- !x a\n', FULL)],
  ['yaml', 'comments', () => much('#\n', FULL)],
  ['yaml', 'documents', () => much('---\n', FULL)],
  ['yaml', 'directives', () => much('%A\n', FULL)],
  ['yaml', 'spaces', () => `a: b${much(' ', FULL)}c\n`],
  ['yaml', 'lines of one text', () => `a: b\n${much('  c\n', FULL)}`],
  ['yaml', 'lines of a quoted text', () => `a: "b\n${much('  c \n', FULL)}"`],
  ['yaml', 'escapes', () => `a: "${much('\\x41', FULL)}"`],
  ['yaml', 'empty lines', () => `a: |\n${much('\n', FULL)}`],
  ['yaml', 'tabs', () => much('\t', FULL)],
  ['yaml', 'carriage returns', () => much('a\r', FULL)],
  ['yaml', 'colons', () => much(':', FULL)],
  ['yaml', 'merged members', () => `%YAML 1.1\n---\na: &a {b: 1}\n${numbered(FULL / 20, (i) => `c${i}: {<<: *a}\n`)}`],
  ['settings', 'kinds of evidence', () => `evidence: {${numbered(FULL / 14, (i) => `k${i}: [a], `)}}`],
  ['settings', 'commands of a kind', () => `evidence: {test: [${much('npm test, ', FULL)}]}`],
  [
    'workflow',
    'needs of an earlier phase',
    () => wide(30, 12, (i) => (i === 0 ? [] : Array.from({ length: 12 }, (_, j) => `a0x${j}`))),
  ],
  ['workflow', 'needs of each other', () => wide(1, 64, () => Array.from({ length: 64 }, (_, j) => `a0x${j}`))],
  ['workflow', 'phases too many', () => wide(2000, 1, () => [])],
  ['front-matter', 'remarks behind the list', () => `---\nartifacts: ${much(' #', MEGA)}\r x\n---\n`],
  ['front-matter', 'remarks behind a value', () => `---\nartifacts:\n  - type: x\n    run_id: a${much(' #', MEGA)}\u2028\n---\n`],
  ['front-matter', 'a quoted value without its end', () => `---\nartifacts:\n  - type: "${much('a', 3 * MEGA)}\n---\n`],
  ['front-matter', 'a quoted value of escapes', () => `---\nartifacts:\n  - type: "${much('\\"', 3 * MEGA)}\n---\n`],
  ['front-matter', 'a quoted value of quotes', () => `---\nartifacts:\n  - type: '${much("''", 3 * MEGA)}\n---\n`],
  ['front-matter', 'entries', () => `---\nartifacts:\n${much('  - type: x\n    run_id: r\n', 3 * MEGA)}---\n`],
  ['front-matter', 'lines of front matter', () => `---\n${much('a: 1\n', 3 * MEGA)}---\n`],
  ['front-matter', 'spaces behind the fence', () => `---${much(' ', 3 * MEGA)}x\n`],
  ['front-matter', 'spaces behind the list', () => `---\nartifacts:${much(' ', 3 * MEGA)}x\n---\n`],
  ['front-matter', 'empty lines', () => `---\nartifacts:\n${much('\n', MEGA)}---\n`],
  ['journal', 'empty lines', () => `---\nartifacts:\n${much('\n', MEGA)}---\n`],
  ['journal', 'text', () => `---\nissue: 5\n---\n${much('text\n', 2 * MEGA)}`],
  ['journal', 'too much text', () => much('text\n', 5 * MEGA)],
  ['journal', 'remarks behind the list', () => `---\nartifacts: ${much(' #', MEGA)}\r x\n---\n`],
  ['text', 'spaces', () => much(' ', MEGA)],
  ['text', 'quotes', () => much("'", MEGA)],
  ['text', 'escapes of the terminal', () => much('\u001b[0;', MEGA)],
  ['text', 'titles of the terminal', () => much('\u001b]0;', MEGA)],
  ['text', 'commands', () => much('npm test; ', MEGA)],
  ['text', 'pipes', () => much('npm test | ', MEGA)],
  ['text', 'settings of variables', () => much('A=1 ', MEGA)],
  ['text', 'redirections', () => much('>', MEGA)],
  ['text', 'a redirection', () => `npm test >${much('x', MEGA)}`],
  ['text', 'words that are nearly commands', () => `${much('npm ', MEGA)}$`],
  ['hook', 'a command', () => bash(much('npm test; ', 2 * MEGA))],
  ['hook', 'a document behind a command', () => bash(`npm test <<'E'\n${much('x y z\n', 4 * MEGA)}E`)],
  ['hook', 'pipefail', () => bash(much('set -o pipefail && npm test | cat; ', MEGA))],
  ['hook', 'a path', () => edit(much('/a', MEGA))],
  ['hook', 'a path that leads up', () => edit(much('../', MEGA))],
  ['hook', 'a name', () => edit(`/${much('a', MEGA)}`)],
  ['hook', 'spaces behind a question', () => stop(`?${much(' ', 400_000)}x`)],
  ['hook', 'question marks', () => stop(`${much('? ', MEGA)}x`)],
  ['hook', 'brackets behind a question', () => stop(`?${much(')', MEGA)}x`)],
  [
    'hook',
    'output',
    () =>
      host('tool-used', 'PostToolUse', {
        tool_name: 'Bash',
        tool_input: { command: 'npm test' },
        tool_response: { stdout: much('x\n', 10 * MEGA), interrupted: false },
      }),
  ],
  [
    'hook',
    'an error',
    () =>
      host('tool-used', 'PostToolUseFailure', {
        tool_name: 'Bash',
        tool_input: { command: 'npm test' },
        error: `Exit code 1${much('0', 10 * MEGA)}`,
      }),
  ],
  ['hook', 'lists in lists', () => `stop\n${much('[', 10 * MEGA)}`],
  ['hook', 'objects in objects', () => `stop\n${much('{"a":', 10 * MEGA)}1${much('}', 2 * MEGA)}`],
  [
    'hook',
    'questions',
    () =>
      host('question-answered', 'PostToolUse', {
        tool_name: 'AskUserQuestion',
        tool_input: { questions: Array.from({ length: 50_000 }, () => ({ question: 'q', options: [{ label: 'Approve' }] })) },
        tool_response: { answers: { q: 'Approve' } },
      }),
  ],
  [
    'hook',
    'an answer with a command',
    () =>
      host('prompt-expanded', 'UserPromptExpansion', {
        command_name: 'flow:approve',
        command_source: 'plugin',
        command_args: much('ask ', 10 * MEGA),
      }),
  ],
  ['log', 'one line', () => `{"v":1,"x":"${much('x', 10 * MEGA)}"}\n`],
  ['log', 'empty lines', () => much('\n', 4 * MEGA)],
  ['log', 'torn lines', () => much('{"v":1,"seq":1\n#\n', 10 * MEGA)],
  ['log', 'nothing but NUL', () => Buffer.alloc(10 * MEGA)],
  ['log', 'lists in lists', () => much(`{"a":${much('[', 60_000)}\n`, 5 * MEGA)],
  ['log', 'closed lists in lists', () => much(`{"a":${much('[', 30_000)}${much(']', 30_000)}}\n`, 5 * MEGA)],
  ['watch', 'text', () => `{"run":"RUN","revision":1,"head":"${much('x', 10 * MEGA)}"}`],
  ['machine-id', 'text', () => much('a', 10 * MEGA)],
  ['locks', 'text', () => much('{', 10 * MEGA)],
  ['witness', 'text', () => much('revision: 1\n', 20 * MEGA)],
  ['marker', 'text', () => much('here\n', 10 * MEGA)],
  ['git', 'packed references', () => `packed-refs\n${much(`${'a'.repeat(40)} refs/heads/other\n`, 10 * MEGA)}`],
  ['git', 'a head', () => `HEAD\nref: refs/heads/${much('a/', 10 * MEGA)}\n`],
  ['git', 'lines of configuration', () => `config\n${much('[remote "origin"]\n', 10 * MEGA)}`],
  ['git', 'one line of configuration', () => `config\n[remote "origin"]\n${much(']', 10 * MEGA)}`],
]
