import { join } from 'node:path'
import { type Root, readRegular } from './disk.ts'
import { COURTESY_WAIT_MS } from './lock.ts'
import { hereRoot, type Place, paths } from './place.ts'
import { stateDir } from './state-dir.ts'
import { FILE_MAX, parseYamlFile } from './yaml-file.ts'

export interface Settings {
  /** Which runs keep a decision journal: those for an issue, or all. */
  journal: 'issue' | 'always'
  default_workflow: string
  /** How long an append waits for the courtesy lock, in milliseconds. */
  lock_wait_ms: number
  /** Commands that show evidence, by kind, besides those of the workflow. */
  evidence: Record<string, string[]>
  /** What happens once a phase when a turn ends with something unrecorded. */
  stop: 'off' | 'remind' | 'hold'
}

/** How the test runners in common use are called: what shows that tests pass when the host runs it. */
const TEST_COMMANDS = [
  ...[
    'npm test',
    'npm t',
    'npm run test',
    'pnpm test',
    'pnpm run test',
    'yarn test',
    'yarn run test',
    'bun test',
    'bun run test',
  ],
  ...['npx vitest', 'npx jest', 'npx mocha', 'node --test', 'deno test'],
  ...['pytest', 'python -m pytest', 'python3 -m pytest', 'python -m unittest', 'python3 -m unittest', 'tox'],
  ...['uv run pytest', 'poetry run pytest', 'go test', 'cargo test', 'cargo nextest', 'make test', 'make check', 'just test'],
  ...['mvn test', 'mvn verify', './mvnw test', './mvnw verify', 'gradle test', './gradlew test', './gradlew check'],
  ...['dotnet test', 'ctest', 'rspec', 'bundle exec rspec', 'rake test', 'bundle exec rake', 'phpunit', 'vendor/bin/phpunit'],
  ...['composer test', 'mix test', 'swift test', 'flutter test', 'bazel test'],
]

const DEFAULTS: Settings = {
  journal: 'issue',
  default_workflow: 'start-issue',
  lock_wait_ms: COURTESY_WAIT_MS,
  evidence: { test: TEST_COMMANDS },
  stop: 'remind',
}

/**
 * The project's `.flow/settings.yaml` over this machine's `settings.yaml` over the defaults, member by
 * member. Fails with `settings_invalid` and the place of each fault, and with `storage_refused`.
 */
export async function loadSettings(place: Place, env: NodeJS.ProcessEnv): Promise<Settings> {
  const state = stateDir(env)
  return {
    ...DEFAULTS,
    ...(await readSettings({ path: state, remedy: () => `Make ${state} readable.` }, join(state, 'settings.yaml'))),
    ...(await readSettings(hereRoot(place), paths.settings(place))),
  }
}

async function readSettings(root: Root, file: string): Promise<Partial<Settings>> {
  const bytes = readRegular(root, file, FILE_MAX)
  // A file of comments alone sets nothing.
  if (
    bytes === null ||
    bytes
      .toString('latin1')
      .replace(/^\s*#.*$/gm, '')
      .trim() === ''
  )
    return {}
  const value = await parseYamlFile(file, bytes, {
    code: 'settings_invalid',
    hint: 'Members: journal (issue, always), default_workflow, lock_wait_ms (0 to 5000), evidence, stop (off, remind, hold).',
    schema: 'settings',
  })
  return value as Partial<Settings> // The schema has looked at every member.
}
