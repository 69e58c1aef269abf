import { commandContext } from '../app/context.ts'
import { pasteable } from '../app/view.ts'
import { plainJson } from '../core/canonical.ts'
import { ERRORS, FlowError, type Refusal, refusal } from '../core/errors.ts'
import { printable } from '../core/text.ts'
import { answer } from '../hooks/dispatch.ts'
import { runHook } from '../hooks/run.ts'
import { crashPoint } from '../store/crash.ts'
import { paint, wantsColor } from './color.ts'
import { isTerminal, write } from './console.ts'
import { execute } from './execute.ts'
import { runHelper } from './helper.ts'
import { processOrigin } from './origin.ts'
import type { Output } from './output.ts'
import { type Parsed, parseCommand } from './parse.ts'

/** For the hooks of a tool call, which come without the rest first. */
export { answer } from '../hooks/dispatch.ts'

/** Runs one command line: prints its answer and sets the exit code of the process. */
export async function main(argv: readonly string[]): Promise<void> {
  if (argv[0] === 'hook') return runHook(argv[1] ?? '', processOrigin(true), answer)
  if (argv[0] === 'helper') {
    process.exitCode = await runHelper(argv, processOrigin(true))
    return
  }
  let parsed: Parsed | null = null
  try {
    parsed = parseCommand(argv)
    const output = await execute(parsed, processOrigin(parsed.quiet))
    crashPoint('answer:print')
    await print(output, parsed)
  } catch (error) {
    const fault = error instanceof FlowError ? error.refusal : defect(error)
    const own = argv.includes('--') ? argv.slice(0, argv.indexOf('--')) : argv
    printError(told(fault, parsed), parsed ?? { json: own.includes('--json'), plain: own.includes('--no-color') })
    process.exitCode = ERRORS[fault.code].exit
  }
}

async function print(output: Output, { json, plain }: Parsed): Promise<void> {
  if (output.stream !== undefined) {
    for await (const line of output.stream(json)) say(line)
    return
  }
  process.exitCode = output.exit ?? 0
  if (json) return say(plainJson(output.json))
  const text = printable(output.text.trimEnd())
  const fd = output.fd ?? 1
  write(fd, `${wantsColor(process.env, plain, () => isTerminal(fd)) ? paint(text) : text}\n`)
}

function say(text: string): void {
  write(1, `${printable(text)}\n`)
}

function printError(fault: Refusal, { json, plain }: Pick<Parsed, 'json' | 'plain'>): void {
  const hint = [fault.hint, ...(fault.missing ?? []).map((m) => `- ${m.what}: ${m.command}`)].filter((t) => t !== null).join('\n')
  if (json) {
    const { code, message, next, missing } = fault
    say(
      plainJson({
        ok: false,
        error: { code, message, hint: hint === '' ? null : hint, next, ...(missing === undefined ? {} : { missing }) },
      }),
    )
    return
  }
  const lines = [
    `error: ${fault.message} [${fault.code}]`,
    ...(hint === '' ? [] : [hint]),
    ...(fault.next === null ? [] : [`next: ${fault.next}`]),
  ]
  const text = printable(lines.join('\n'))
  write(2, `${wantsColor(process.env, plain, () => isTerminal(2)) ? paint(text) : text}\n`)
}

/** The refusal with every command in it as it can be pasted. */
function told(fault: Refusal, parsed: Parsed | null): Refusal {
  const common = parsed?.common ?? { run: null, session: null, cwd: null, op: null }
  const whole = (command: string): string => {
    try {
      return pasteable(commandContext(processOrigin(true), common), command, common.run)
    } catch {
      return `flowctl ${command}`
    }
  }
  return {
    ...fault,
    next: fault.next === null ? null : whole(fault.next),
    ...(fault.missing === undefined
      ? {}
      : { missing: fault.missing.map(({ what, command }) => ({ what, command: whole(command) })) }),
  }
}

function defect(error: unknown): Refusal {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return refusal(
    'internal',
    `A defect of Flow: ${text}`,
    'Please report it with this text. What was acknowledged before is safe.',
    'status',
  )
}
