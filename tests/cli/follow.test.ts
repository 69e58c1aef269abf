import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { BUNDLE, type Project, project } from './builders.ts'

/** Starts `log --follow`; `line` waits for the next line, `ended` for the exit code. */
function follow(at: Project) {
  const child = spawn(process.execPath, [BUNDLE, 'log', '--follow', '--json', '--quiet'], { cwd: at.root, env: at.env() })
  const ended = once(child, 'exit').then(([code]) => code as number)
  let text = ''
  const line = async () => {
    while (!text.includes('\n')) text += String((await once(child.stdout, 'data'))[0])
    const first = text.slice(0, text.indexOf('\n'))
    text = text.slice(first.length + 1)
    return JSON.parse(first).type as string
  }
  return { line, ended }
}

it('log --follow prints events as they come and ends with the run', async () => {
  const at = project()
  at.ok('start --title x')
  const log = follow(at)
  expect(await log.line()).toBe('run_started')
  at.ok('note y')
  expect(await log.line()).toBe('note_recorded')
  at.ok('cancel --reason z')
  expect(await log.line()).toBe('run_cancelled')
  expect(await log.ended).toBe(0)
})

it('a reader that goes away is no fault of log', () => {
  const at = project()
  at.ok('start --title x')
  const { code, stdout, stderr } = at.shell('{ "$NODE" "$BUNDLE" log --quiet; echo "exit $?" >&2; } | true')
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: 'exit 0\n' })
})
