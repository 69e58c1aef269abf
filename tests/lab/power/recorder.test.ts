import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { BUNDLE, project, SMALL, session } from '../../cli/builders.ts'
import { buildPrograms, Recording, role, type Step } from './trace.ts'

const programs = buildPrograms()
afterAll(() => programs.remove())

const COMMANDS = [
  ['start', 'small', '--issue', '7', '--title', 'Add search'],
  ['record', 'task', '--extra', '--status', 'passed', '--summary', 'done'],
  ['exec', '--', 'true'],
  ['complete', '--summary', 'done'],
]
const CALLS =
  'openat,write,pwrite64,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,ftruncate,truncate'
/** Where Flow writes. The compile cache is Node's. */
const OURS = /^(?:project\/\.(?:flow|decisions)|project$|state\/flow(?!\/compile-cache)|state$)/

/** The changes that strace saw below `box`, in order, as `change path`. */
function seen(text: string, box: string): string[] {
  return text.split('\n').flatMap((line) => {
    const [, call = '', args = '', result = ''] = /^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)/.exec(line) ?? []
    if (call === '' || result.startsWith('-')) return []
    if (call === 'openat' && !args.includes('O_CREAT')) return []
    // A descriptor is shown with its path; of two names the second is the one that was made.
    const names = [...args.matchAll(/"([^"]*)"/g)].map(([, name]) => name)
    const open = /^\d+<([^>]*)>/.exec(args)?.[1]
    const path = role(relative(box, open ?? (/^(?:rename|link)/.test(call) ? names[1] : names[0]) ?? ''))
    const change = call === 'openat' ? 'create' : call.replace(/(?:at2?|64)$/, '').replace('pwrite', 'write')
    return OURS.test(path) ? [`${change} ${path}`] : []
  })
}

/** The changes of a trace in the same form. */
function recorded(steps: Step[]): string[] {
  const files = new Map<string, string>()
  return steps.flatMap((step) => {
    if (step.op === 'acknowledged') return []
    if (step.op === 'open' || step.op === 'create') files.set(step.handle, step.path)
    if (step.op === 'open') return []
    const path = role(step.op === 'write' ? (files.get(step.handle) ?? '') : 'to' in step ? step.to : step.path)
    return OURS.test(path) ? [`${step.op} ${path}`] : []
  })
}

describe('the recorder', () => {
  it('tells of every change that the system sees, and what ships makes the same ones as what is read here', {
    timeout: 120_000,
  }, () => {
    const box = mkdtempSync(join(tmpdir(), 'flow strace-'))
    const told: string[][] = []
    for (const flowctl of [BUNDLE, programs.flowctl]) {
      const recording = new Recording({ ...programs, flowctl }, project({ files: SMALL }))
      const [owner, file] = [session('one'), join(box, 'strace')]
      const system: string[] = []
      for (const args of COMMANDS) {
        const strace = ['-f', '-qq', '-y', '-s', '0', '-e', `trace=${CALLS}`, '-o', file]
        const { error, status, stderr } = spawnSync('strace', [...strace, ...recording.command(args, owner)], {
          cwd: recording.project.root,
          encoding: 'utf8',
        })
        if (error !== undefined) return expect(error.message).toContain('ENOENT')
        expect([status, stderr]).toEqual([0, expect.any(String)])
        system.push(...seen(readFileSync(file, 'utf8'), recording.box))
      }
      const steps = recorded(recording.steps())
      expect(steps).toEqual(system)
      expect(steps.length).toBeGreaterThan(60)
      told.push(steps)
    }
    rmSync(box, { recursive: true })
    expect(told[0]).toEqual(told[1])
  })
})
