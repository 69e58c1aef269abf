import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { shownBy } from '../../src/core/shell.ts'

const PATTERNS = new Map([
  ['test', ['npm test', 'pytest', 'make test']],
  ['lint', ['npm run lint']],
])
const NOT_PLAIN = 'it is more than a list of plain commands'

describe('the exit code of the line is that of the command in', () => {
  test.each([
    'npm test',
    ' \tnpm  test ',
    'npm test -- --bail x=1',
    'npm test\n',
    '\nnpm test;',
    'CI=1 npm test',
    'CI=1 NODE_ENV=test npm test',
    'CI=1; npm test',
    'cd sub && npm test',
    'cd sub; npm test',
    'cd sub\nnpm test',
    'npm install && npm test',
    'npm install; npm test',
    'npm run lint && npm test',
    'npm test && npm test',
    'npm test && echo done',
    'npm test > log && echo done',
    'npm test && echo "all done" && pwd',
    'npm test && echo done > /dev/null',
    'set -e; npm test',
    'set -e -ux +x; npm test',
    'set -eux && npm test',
    'set -o pipefail; npm test 2>&1 | tee log',
    'set -o pipefail && npm test | tail -n 20',
    'set -e -o pipefail; npm test | cat',
    'set -x -uo pipefail; npm test | cat',
    'cd sub; set -o pipefail; npm test | cat',
    'set -euo pipefail\nnpm test | grep -v skipped | head',
    'cd sub && set -o pipefail && npm test | cat',
    'echo y | npm test',
    'printf y | npm test',
    'true && npm test',
    'test -f package.json && npm test',
    'false || true && npm test',
    'npm test 2>&1',
    'npm test > log 2>&1',
    'npm test>log',
    'npm test 2>err.txt',
    'npm 2>&1 test',
    'npm test &>log',
    'npm test&>>log',
    'npm test < /dev/null',
    '"npm" test',
    "npm 'test'",
    'n"p"m te\\st',
    '\\npm test',
    'npm test "a\nb"',
    'npm test "a b; c && d | e"',
    'npm test \'$(rm -rf x)\' "a \\" b"',
    'npm test "ünï — 試験 🚀"',
    'npm test ünï試🚀',
    'make test -j4',
    'make test all-lint',
    'pytest -k not_slow',
  ])('%j', (line) => expect(shownBy(line, PATTERNS)).toMatchObject({ hidden: null }))
})

describe('the exit code of the line proves nothing where', () => {
  const rows: [why: string, lines: string[]][] = [
    [
      'its failure is taken back with ||',
      ['npm test || true', 'npm test||true', 'npm test && echo ok || true', 'npm test ||\ntrue'],
    ],
    [
      'another command comes after it, whatever it ends with',
      ['npm test; echo done', 'npm test;true', 'npm test\necho done', 'npm test && echo ok; true', 'npm test; npm run lint'],
    ],
    ['it runs in the background', ['npm test &', 'npm test&', 'npm test & wait', 'npm test && echo x &', 'echo y | npm test &']],
    ['something runs in the background beside it', ['sleep 9 & npm test', 'sleep 9 && rm x & npm test']],
    ['it is negated', ['! npm test', 'true && ! npm test', '! echo x | npm test', '! CI=1 npm test']],
    [
      'it runs only when something else fails',
      ['true || npm test', 'true || npm test && echo x', 'true || echo x | npm test', 'true ||\nnpm test'],
    ],
    [
      'it is piped without pipefail',
      [
        'npm test | tee log',
        'npm test 2>&1 | tail -5',
        'npm test|cat',
        'set -e; npm test | cat',
        'false && set -o pipefail; npm test | cat',
        'true || set -o pipefail; npm test | cat',
        'true || false && set -o pipefail; npm test | cat',
        'true || set -o pipefail && npm test | cat',
        'set -o pipefail | cat; npm test | cat',
        'echo x | set -o pipefail; npm test | cat',
        'npm test | cat; set -o pipefail',
        'echo set -o pipefail; npm test | cat',
      ],
    ],
    [
      'it changes how the shell runs',
      ['set -n; npm test', 'set -en && npm test', 'set -o noexec; npm test', 'set pipefail -o; npm test | cat']
        .concat(['set "-o pipefail"; npm test | cat', 'set -o pipefail; set +o pipefail; npm test | cat', 'set -- x; npm test'])
        .concat(['set; npm test', 'CI=1 set -n; npm test', 'set x -e; npm test', 'set -e "-o pipefail"; npm test | cat']),
    ],
    ['it sets PATH', ['PATH=x npm test', 'PATH=x; npm test', 'PATH=x && npm test', 'CI=1 PATH=x npm test', 'PATH+=:x; npm test']],
    ['it sets NODE_OPTIONS', ['NODE_OPTIONS=--require=./x npm test', 'NODE_OPTIONS=x npm run lint && npm test']],
    ['it sets CI', ['CI+=x npm test']],
    ['it sets a variable', ['printf -v PATH x; npm test']],
    ['exit changes how the shell runs', ['exit 0; npm test', 'exit && npm test', 'exit\nnpm test', 'CI=1 exit; npm test']],
    ['hash changes how the shell runs', ['hash -p /bin/true npm; npm test']],
    ['pushd changes how the shell runs', ['pushd /elsewhere && npm test']],
    ['read changes how the shell runs', ['read PATH < file; npm test']],
    ['declare changes how the shell runs', ['declare PATH=x; npm test']],
    [
      'it changes to a directory that cannot be told',
      [
        'cd && npm test',
        'cd - && npm test',
        'cd -P /x && npm test',
        'cd -P && npm test',
        'cd "" && npm test',
        'cd -- /x; npm test',
      ],
    ],
    [
      'sed comes after it and may change what it was run on',
      ['npm test && sed -i s/a/b/ x', 'npm test && echo x && sed -i s/a/b/ x'],
    ],
    [
      'git comes after it and may change what it was run on',
      ['npm test && git stash pop', 'npm test && npm test && git checkout x'],
    ],
    ['echo comes after it and may change what it was run on', ['npm test && echo x > src/a.ts', 'npm test && echo x>>a && true']],
    ['it is piped into node, which may change what it is run on', ['set -o pipefail; npm test | node fix.js']],
    ['--help may keep it from running or failing', ['npm test --help', 'pytest --help']],
    ['--collect-only may keep it from running or failing', ['pytest --collect-only', 'pytest -q --collect-only x']],
    ['--if-present may keep it from running or failing', ['npm test --if-present']],
    ['a flag of make may keep it from running or failing', ['make test -n', 'make test -ki', 'make test -t']],
    [
      NOT_PLAIN,
      ['npm() { :; }; npm test', 'function npm { :; }; npm test', 'alias npm=true; npm test', 'bash -c "npm  test"']
        .concat(["sh -c 'npm test; true'", 'eval "npm test"', "CI=1 eval 'npm() { :; }'; npm test", 'env PATH=x npm test'])
        .concat([
          '(npm test)',
          '{ npm test; }',
          'if npm test; then echo ok; fi',
          'while npm test; do break; done',
          'time npm test',
        ])
        .concat(['echo $(npm test)', 'echo `npm test`', 'x=$(npm test)', 'npm test $X', 'npm test "$X"', 'npm test "`x`"'])
        .concat(['npm test # || true', 'echo x #\nnpm test', 'npm test *.ts', 'npm test ~', 'npm test [a]', 'npm test {a,b}'])
        .concat(['npm test <<EOF\nx\nEOF', 'cat <<< x; npm test', 'npm test > >(cat)', 'npm test >| log', 'npm test |& cat'])
        .concat([
          "npm test 'open",
          'npm test "open',
          'npm test \\\n && true',
          'npm test "a\\\nb"',
          'npm test \\',
          'npm test !',
          'x! npm test',
          'npm test &&',
          'npm test |',
          'npm test || ',
          '&& npm test',
        ])
        .concat([
          'exec npm test',
          'source x; npm test',
          '. x; npm test',
          'trap "exit 0" EXIT; npm test',
          'command npm test',
          'xargs npm test',
        ])
        .concat([
          'export PATH=x; npm test',
          'unset PATH; npm test',
          'shopt -s expand_aliases; npm test',
          'builtin exit 0; npm test',
        ])
        .concat([`npm test ${'&& npm test '.repeat(100)}`, `npm test > ${'x'.repeat(2000)}`]),
    ],
  ]
  test.each(rows.flatMap(([why, lines]) => lines.map((line) => [why, line] as const)))('%s: %j', (why, line) => {
    expect(shownBy(line, PATTERNS)).toMatchObject({ hidden: why })
  })
})

describe('a line', () => {
  test.each(
    [
      [
        '',
        'echo npm test',
        'echo "npm test"',
        "git commit -m 'npm test'",
        'npm',
        'npm tests',
        'npm run test',
        'xnpm test',
        'test npm',
      ],
      [
        'cat npm; test',
        'npm; test',
        'npm && test',
        'npm | test',
        'npm\ntest',
        'npm\u00a0test',
        'npm test\r',
        '"npm test"',
        'ls # x',
      ],
      ['if true; then ls; fi', 'echo $(ls)', '# nothing', 'npm > test', 'npm te>log"st"'],
    ].flat(),
  )('that does not run the command shows nothing: %j', (line) => expect(shownBy(line, PATTERNS)).toBeNull())

  test.each([
    ['npm test', ['test']],
    ['npm run lint', ['lint']],
    ['npm run lint && npm test', ['test', 'lint']],
    ['bash -c "npm run lint; npm test"', ['test', 'lint']],
  ])('%j shows %j', (line, kinds) => expect(shownBy(line, PATTERNS)?.kinds.sort()).toEqual(kinds.sort()))

  test.each([
    ['npm test', []],
    ['cd sub && npm test', ['sub']],
    ['cd "a b" && cd ../c && npm test', ['a b', '../c']],
    ['CI=1 cd /elsewhere; npm test', ['/elsewhere']],
    ['cd a\\ b && npm test', ['a b']],
    ['cd "a\\"b\\\\c" && npm test', ['a"b\\c']],
    ['cd a2>log && npm test', ['a2']],
    ['cd 2a>log && npm test', ['2a']],
    ['cd && npm test', ['']],
    ['(cd sub && npm test)', []],
  ])('%j tells where it goes before: %j', (line, directories) =>
    expect(shownBy(line, PATTERNS)?.directories).toEqual(directories),
  )

  test.each([
    ['one long word', 'x'.repeat(1_000_000)],
    ['words', 'x '.repeat(500_000)],
    ['commands', 'npm test && '.repeat(80_000)],
    ['empty commands', ';'.repeat(1_000_000)],
    ['redirections', '>a '.repeat(300_000)],
    ['the name of one file', `>${'a'.repeat(1_000_000)}`],
    ['quotes', `'a'`.repeat(300_000)],
    ['open quotes', `"${'\\"'.repeat(500_000)}`],
    ['dollars', '$'.repeat(1_000_000)],
  ])('of a megabyte is read in one go: %s', (_, text) => {
    expect(shownBy(`npm test ${text}`, PATTERNS)?.kinds).toEqual(['test'])
  })
})

describe('in a real shell', () => {
  const dir = mkdtempSync(join(tmpdir(), 'flow shell-'))
  afterAll(() => rmSync(dir, { recursive: true, force: true }))
  mkdirSync(join(dir, 'sub'))
  for (const [place, code] of [
    ['real', 1],
    ['fake', 0],
  ] as const) {
    mkdirSync(join(dir, place))
    writeFileSync(join(dir, place, 'check'), `#!/bin/sh\nexit ${code}\n`)
    chmodSync(join(dir, place, 'check'), 0o755)
  }
  const env = { PATH: `${join(dir, 'real')}:${process.env['PATH']}` }
  const words = fc.constantFrom(
    ...['check', 'check', 'check', '! check', 'CI=1 check', 'check 2>&1', 'check >/dev/null', 'true', 'false', 'echo a', 'cat'],
    ...[
      'set -o pipefail',
      'set -e',
      'set +e',
      'set -eo pipefail',
      'set +o pipefail',
      'set -n',
      'set pipefail -o',
      'exit 0',
      'exit',
    ],
    ...[
      `PATH=${join(dir, 'fake').replaceAll(' ', '\\ ')}`,
      'hash -p /bin/true check',
      'cd sub',
      '! true',
      'tail -1',
      'CI=1',
      '""',
    ],
  )
  const operators = fc.constantFrom(' && ', ' || ', '; ', ' | ', ' & ', '\n', '|', ';')
  const lines = fc
    .tuple(words, fc.array(fc.tuple(operators, words), { maxLength: 5 }), fc.constantFrom('', '', '', ';', '\n', ' &'))
    .map(([first, rest, end]) => `${first}${rest.flat().join('')}${end}`)

  test('a line that is taken for proof never ends well when the command fails', () => {
    let proofs = 0
    fc.assert(
      fc.property(lines, (line) => {
        if (shownBy(line, new Map([['test', ['check']]]))?.hidden !== null) return
        proofs += 1
        expect(spawnSync('bash', ['-c', line], { cwd: dir, env, stdio: 'ignore' }).status, line).not.toBe(0)
      }),
      { numRuns: 3000 },
    )
    expect(proofs).toBeGreaterThan(50)
  })
})
