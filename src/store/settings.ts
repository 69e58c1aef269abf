import { join } from 'node:path'
import { FlowError, type Refusal } from '../core/errors.ts'
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
  /** Whether a session's start closes stale runs, once a day. */
  sweep: 'daily' | 'off'
  /** Days without an event after which a run that nobody drives is stale. */
  sweep_after_days: number
  /** Days without a change after which closed runs are archived and deleted, where no flag says; absent: never. */
  retention: { archive_after_days?: number; delete_after_days?: number }
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
  sweep: 'daily',
  sweep_after_days: 7,
  retention: {},
}

/**
 * The project's `.flow/settings.yaml` over this machine's `settings.yaml` over the defaults, member by
 * member. Fails with `settings_invalid` and the place of each fault, and with `storage_refused`.
 */
export async function loadSettings(place: Place, env: NodeJS.ProcessEnv): Promise<Settings> {
  let settings = DEFAULTS
  for (const { root, file } of settingsFiles(place, env)) settings = { ...settings, ...(await readSettings(root, file)) }
  return settings
}

/** Why each settings file that cannot be used cannot be; none where all can, or are not there. */
export async function settingsFaults(place: Place, env: NodeJS.ProcessEnv): Promise<Refusal[]> {
  const faults: Refusal[] = []
  for (const { root, file } of settingsFiles(place, env))
    try {
      await readSettings(root, file)
    } catch (error) {
      if (!(error instanceof FlowError)) throw error
      faults.push(error.refusal)
    }
  return faults
}

/** The machine's own and the project's, which comes last and so first. */
function settingsFiles(place: Place, env: NodeJS.ProcessEnv): { root: Root; file: string }[] {
  const state = stateDir(env)
  return [
    { root: { path: state, remedy: () => `Make ${state} readable.` }, file: join(state, 'settings.yaml') },
    { root: hereRoot(place), file: paths.settings(place) },
  ]
}

async function readSettings(root: Root, file: string): Promise<Partial<Settings>> {
  const bytes = readRegular(root, file, FILE_MAX)
  // A file of comments alone sets nothing.
  if (bytes === null || bytes.toString('latin1').replace(/#.*/g, '').trim() === '') return {}
  const value = await parseYamlFile(file, bytes, {
    code: 'settings_invalid',
    hint: 'Members: journal (issue, always), default_workflow, lock_wait_ms (0 to 5000), evidence, stop (off, remind, hold), sweep (daily, off), sweep_after_days (from 1), retention (archive_after_days, delete_after_days).',
    schema: 'settings',
  })
  return value as Partial<Settings> // The schema has looked at every member.
}
