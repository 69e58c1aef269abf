import { describe, expect, it } from 'vitest'
import { type Call, definition, type Project, project, type Session, session } from './builders.ts'

const PHASES = ['look', 'make', 'check'].map((id) => ({ id, prompt: 'Do it.' }))
const STEPS = { ...PHASES[0], activities: [{ id: 'search', type: 'task', prompt: 'Search.', replay: 'safe' }] }
const FILES = { '.flow/workflows/small.workflow.yaml': definition('small', [STEPS, PHASES[1] as object, PHASES[2] as object]) }

/** What the host gives its status line command, as far as anybody may rely on it, and more. */
function status(at: Project, { id }: Session): string {
  const workspace = { current_dir: at.root, project_dir: at.root, added_dirs: [] }
  return JSON.stringify({ session_id: id, cwd: at.root, workspace, model: { id: 'm' }, version: '2.1.330', cost: {} })
}

function line(at: Project, own: Session): string {
  return at.text('statusline', { session: own, input: status(at, own) }).stdout
}

describe('the status line of a session', () => {
  it('is empty without an open run', () => {
    const at = project()
    expect(line(at, session('own'))).toBe('\n')
  })

  it('names its own run, phase, progress and blocker', () => {
    const at = project({ files: FILES })
    const own = { session: session('own') }
    const say = (args: string) => {
      at.ok(args, own)
      return line(at, own.session).replace(/\n$/, '')
    }
    expect([
      say('start small --title "Add search"'),
      say('begin search'),
      say('record search --status passed'),
      say('advance --summary x'),
      say('block --reason "Which API?"'),
      say('unblock'),
      say('advance --summary x'),
      say('complete --summary x'),
    ]).toEqual([
      'flow: add-search | look 1/3 | 1 to do',
      'flow: add-search | look 1/3 | 1 to do | 1 begun',
      'flow: add-search | look 1/3',
      'flow: add-search | make 2/3',
      'flow: add-search | make 2/3 | BLOCKED: Which API?',
      'flow: add-search | make 2/3',
      'flow: add-search | check 3/3',
      '',
    ])
  })

  it('counts the runs of others, and says which are free', async () => {
    const at = project({ files: FILES })
    const [own, other] = [session('own'), session('other')]
    at.ok('start small --title A', { session: other })
    expect(line(at, own)).toBe('flow: 1 open run, in other sessions\n')
    at.ok('start small --title B')
    expect(line(at, own)).toBe('flow: 2 open runs, 1 free: /flow:resume\n')
    await other.kill()
    expect(line(at, own)).toBe('flow: 2 open runs, 2 free: /flow:resume\n')
  })

  it('is one printable line, whatever the record holds', () => {
    const at = project({ files: FILES })
    const own = { session: session('own') }
    at.ok('start small --title "Add search"', own)
    at.ok(['block', '--reason', `\u001b[31mred\u0007\nline two ${'x'.repeat(5000)}`], own)
    const said = line(at, own.session)
    expect(said).toMatch(/^flow: add-search \| look 1\/3 \| 1 to do \| BLOCKED: red line two x+…\n$/)
    expect(said.length).toBeLessThan(162)
  })

  it('says that the own run is damaged', () => {
    const at = project({ files: FILES })
    const own = { session: session('own') }
    const { run } = at.ok('start small --title "Add search"', own)
    at.write(`.flow/runs/${run.id}/events.jsonl`, `${at.read(`.flow/runs/${run.id}/events.jsonl`)}{"v":1}\n`)
    expect(line(at, own.session)).toBe('flow: add-search | DAMAGED: flowctl status\n')
  })

  it('writes nothing and needs nobody’s environment but the JSON', () => {
    const at = project({ files: FILES })
    const own = session('own')
    at.ok('start small --title "Add search"', { session: own })
    const before = at.names('.flow/open').concat(at.read(`.flow/runs/${at.names('.flow/runs')[1]}/events.jsonl`))
    const bare: Call = { input: status(at, own), cwd: '/' }
    expect(at.text('statusline', bare).stdout).toBe('flow: add-search | look 1/3 | 1 to do\n')
    expect(at.names('.flow/open').concat(at.read(`.flow/runs/${at.names('.flow/runs')[1]}/events.jsonl`))).toEqual(before)
  })

  it.each(['', '{', 'null', '[]', '{}', '{"session_id":"","cwd":"/"}', '{"session_id":"a"}', '{"session_id":1,"cwd":"/"}'])(
    'refuses what is no status of the host: %j',
    (input) => {
      const { code, json } = project().flowctl('statusline', { input })
      expect([code, json.error]).toMatchObject([2, { code: 'usage', message: expect.stringContaining('standard input') }])
    },
  )
})
