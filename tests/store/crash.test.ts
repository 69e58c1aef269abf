import fs, { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { crashAt, crashPoint } from '../../src/store/crash.ts'
import { errno } from '../../src/store/errno.ts'
import { faultAt } from './faults.ts'
import { testdir } from './support.ts'

/** An empty file that is open for writing. */
function anOpenFile(): { fd: number; text: () => string } {
  const path = join(testdir(), 'file')
  const fd = openSync(path, 'a')
  onTestFinished(() => closeSync(fd))
  return { fd, text: () => readFileSync(path, 'utf8') }
}

/** What `action` fails with, as the system names it; null when it does not fail. */
function failureOf(action: () => void): string | null {
  try {
    action()
    return null
  } catch (error) {
    return errno(error) ?? String(error)
  }
}

const pass = (step: string) => failureOf(() => crashAt('/place', step))

describe('the name of a point', () => {
  it.each([
    ['/p/.flow/runs/2026-x/events.jsonl', 'log'],
    ['/p/.flow/runs/2026-x/lock', 'lock'],
    ['/p/.flow/runs/.aside/lock', 'aside'],
    ['/home/flow/machine-id', 'machine'],
    ['/somewhere/else', 'other'],
  ])('at %s begins with %s', (path, subject) => {
    const trace = join(testdir(), 'trace')
    faultAt(`trace:${trace}`)
    crashAt(path, 'write')
    crashPoint('answer:print')
    expect(readFileSync(trace, 'utf8')).toBe(`${subject}:write\nanswer:print\n`)
  })
})

describe('a fault', () => {
  it('comes the first time that its point is passed, and not again', () => {
    faultAt('other:sync:EIO')
    expect([pass('write'), pass('sync'), pass('sync')]).toEqual([null, 'EIO', null])
  })

  it('comes the time that is asked for, whatever else is passed', () => {
    faultAt('other:sync#2:EIO')
    expect([pass('sync'), pass('write'), pass('sync'), pass('sync')]).toEqual([null, null, 'EIO', null])
  })

  it('comes that time and ever after where a step is not permitted', () => {
    faultAt('other:link#2:EPERM')
    expect(['link', 'link', 'write', 'link'].map(pass)).toEqual([null, 'EPERM', null, 'EPERM'])
  })

  it('comes at a point that is named as it is, too', () => {
    faultAt('lock:wait:EIO')
    expect(() => crashPoint('lock:wait')).toThrow('EIO: made to fail at lock:wait')
  })

  it('ends this process', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    onTestFinished(() => kill.mockRestore())
    faultAt('other:sync:kill')
    pass('sync')
    expect(kill.mock.calls).toEqual([[process.pid, 'SIGKILL']])
  })

  it('that is an error ends no process', () => {
    const kill = vi.spyOn(process, 'kill').mockReturnValue(true)
    onTestFinished(() => kill.mockRestore())
    faultAt('other:sync:EIO')
    pass('sync')
    expect(kill).not.toHaveBeenCalled()
  })

  it.each(['other:sync', 'other:sync#0:EIO', 'other:sync:EIO=2', 'sync:EIO'])('is none that is told as %s', (text) => {
    faultAt(text)
    expect(pass('sync')).toContain(`FLOW_CRASH_AT=${text} is no`)
  })

  it.each([
    ['', ''],
    ['=0', ''],
    ['=1', 'a'],
    ['=half', 'ab'],
    ['=line', 'abcd'],
    ['=all', 'abcde'],
  ])('that says "%s" leaves "%s" of what was to be written', (part, left) => {
    const { fd, text } = anOpenFile()
    faultAt(`other:write:EIO${part}`)
    expect(failureOf(() => crashAt('/place', 'write', fd, Buffer.from('abcde')))).toBe('EIO')
    expect(text()).toBe(left)
  })

  it.each<[string, string, () => string | null]>([
    ['nothing is written', 'other:sync:EIO=1', () => pass('sync')],
    [
      'it is not said what is written',
      'other:write:EIO=all',
      () => {
        const { fd, text } = anOpenFile()
        return failureOf(() => crashAt('/place', 'write', fd)) + text()
      },
    ],
    ...['1', 'half', 'line', 'all'].map((part): [string, string, () => string | null] => [
      `there is nothing to write, and ${part} of it is written`,
      `other:write:EIO=${part}`,
      () => failureOf(() => crashAt('/place', 'write', anOpenFile().fd, '')),
    ]),
  ])('is the same where %s', (_where, fault, action) => {
    faultAt(fault)
    expect(action()).toBe('EIO')
  })
})

describe('a disk that was full once', () => {
  it('stays full for all that takes space', () => {
    faultAt('other:write:ENOSPC')
    const steps = ['make', 'sync', 'write', 'make', 'create', 'write', 'sync', 'rename']
    expect(steps.map(pass)).toEqual([null, null, 'ENOSPC', 'ENOSPC', 'ENOSPC', 'ENOSPC', null, null])
  })

  it('is none that had another fault', () => {
    faultAt('other:write:EIO')
    expect(['write', 'create', 'write'].map(pass)).toEqual(['EIO', null, null])
  })
})

describe('a short write', () => {
  it.each([
    ['0', 0, ''],
    ['half', 2, 'ab'],
    ['all', 5, 'abcde'],
  ])('of %s takes that in, and the next is whole', (part, count, left) => {
    const whole = fs.writeSync
    const { fd, text } = anOpenFile()
    faultAt(`other:write:short=${part}`)
    crashAt('/place', 'write', fd, 'abcde')
    expect([text(), writeSync(fd, 'abcde'), text()]).toEqual(['', count, left])
    expect([writeSync(fd, '!!!'), text(), fs.writeSync]).toEqual([3, `${left}!!!`, whole])
  })
})

it('where no fault is asked for a point is nothing', () => {
  const { fd, text } = anOpenFile()
  faultAt('other:write:EIO=all')()
  crashPoint('log:write', fd, 'abcde')
  crashAt('/place', 'write', fd, 'abcde')
  expect(text()).toBe('')
})
