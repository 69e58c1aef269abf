import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { directory, type Project, project, session } from './builders.ts'

/** The tour, and what it left in the directory for temporary files, which it has for itself. */
function tour(at: Project) {
  const temporary = directory()
  const { code, stdout, stderr } = at.text('tour', { env: { TMPDIR: temporary } })
  return { code, stdout, stderr, left: readdirSync(temporary) }
}

describe('the tour', () => {
  it('kills an agent in the middle of a record, resumes and completes, and leaves nothing behind', () => {
    const at = project({ git: false })
    const { code, stdout, stderr, left } = tour(at)
    expect({ code, stderr, left }).toEqual({ code: 0, stderr: '', left: [] })
    const scenes = [
      'flowctl start start-issue',
      'killed by SIGKILL',
      'Another agent',
      '$ flowctl resume',
      'lost when its owner went away',
      '$ flowctl complete',
      'completed',
      'run_completed',
    ]
    const places = scenes.map((scene) => stdout.indexOf(scene))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(at.names('.')).toEqual([])
    // Compiled code is kept whatever is called.
    const state = at.names('../state').flatMap((name) => at.names(`../state/${name}`))
    expect(state.filter((name) => name !== 'compile-cache')).toEqual([])
  })

  it('shows what really stands in the log: the killed record is not in it, the one after the resume is', () => {
    const { stdout } = tour(project({ git: false }))
    const log = stdout.slice(stdout.indexOf('$ flowctl log'))
    const types = [...log.matchAll(/^\s+\d+\s+\S+Z\s+(\w+)\s+agent tour-(\w+)/gm)].map(([, type, agent]) => `${type} ${agent}`)
    const claim = types.indexOf('run_claimed sec')
    expect(types.slice(0, claim).filter((type) => type.startsWith('activity_recorded'))).toHaveLength(3)
    expect(types.slice(0, claim).at(-1)).toBe('activity_started fir')
    expect(types.at(-1)).toBe('run_completed sec')
  })

  it('is the same inside a session, whose run it leaves alone', () => {
    const at = project()
    const one = session('one')
    const { run } = at.ok('start --title x', { session: one })
    expect(at.text('tour', { session: one }).code).toBe(0)
    expect(at.events(run.id)).toHaveLength(1)
  })

  it('says that it needs git when there is none', () => {
    const at = project({ git: false })
    const empty = join(directory(), 'none')
    const { code, stderr } = at.text('tour', { env: { PATH: empty } })
    expect({ code, stderr }).toEqual({ code: 4, stderr: expect.stringContaining('needs git') })
  })
})
