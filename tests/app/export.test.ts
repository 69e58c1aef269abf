import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Export, ExportedTo } from '../../src/app/export.ts'
import { sha256 } from '../../src/core/canonical.ts'
import { LogReader } from '../../src/core/chain.ts'
import type { FlowEvent } from '../../src/core/event.ts'
import { validateEvent } from '../../src/schemas/events.ts'
import { type Answer, type Call, definition, type Project, project, session } from '../cli/builders.ts'

const SECRET = 'canary'

/** A project with a run in every free text of which there is a canary, as a person and an agent would put it there. */
function secretive(): { at: Project; run: string } {
  const at = project({
    files: {
      '.flow/workflows/own.workflow.yaml': definition('own', [
        {
          id: 'work',
          prompt: `${SECRET} prompt`,
          activities: [{ id: 'build', type: 'task', prompt: `${SECRET} build`, replay: 'safe' }],
        },
      ]),
      'canary.txt': 'x',
    },
  })
  at.git('checkout', '--quiet', '-b', 'canary-branch')
  const owner = session('canary-session')
  const call: Call = { session: owner }
  const run = at.ok(`start own --title "${SECRET} title" --goal canary-goal --input list=canary-entry --op canary-op`, call).run
    .id
  for (const command of [
    `note "${SECRET} note, im Süden"`,
    'begin build',
    `record build --status passed --summary "${SECRET} summary" --file canary.txt --evidence canary/reference`,
    `criteria set --criterion "a=${SECRET} text"`,
    `gate open sure --ask "${SECRET} question" --artifact canary.txt`,
    `block --reason "${SECRET} reason"`,
    `unblock --reason "${SECRET} answer"`,
  ])
    at.ok(command, call)
  at.ok(['exec', '--', 'echo', `${SECRET} output`], call)
  at.ok(`resume ${run} --take-over --reason "${SECRET} take-over"`, { session: session('canary-other') })
  at.ok(`fail --reason "${SECRET} end"`, { session: session('canary-other') })
  return { at, run }
}

function exported(answer: Answer): Export {
  expect([answer.code, answer.stdout.trimEnd().split('\n').length]).toEqual([0, 1])
  return JSON.parse(answer.stdout) as Export
}

function textsOf({ log }: Export): string[] {
  return log.lines.filter((line): line is string => typeof line === 'string')
}

describe('an export', () => {
  it('holds the log as recorded, which verifies from the document alone', () => {
    const { at, run } = secretive()
    const file = readFileSync(join(at.root, `.flow/runs/${run}/events.jsonl`))
    const { log, state, check, about, redacted } = exported(at.flowctl(`export ${run}`))
    const lines = `${textsOf({ log } as Export).join('\n')}\n`
    expect(lines).toBe(file.toString('utf8'))
    expect(log).toMatchObject({ bytes: file.length, sha256: sha256(file), verifies: true, damage: null, rest: null })
    const reader = new LogReader()
    reader.push(Buffer.from(lines))
    expect([reader.damage, reader.seq]).toEqual([null, log.accepted])
    expect(state).toMatchObject({ id: run, status: 'failed', workflow: { metadata: { id: 'own' } } })
    expect([check.verdict, redacted, about]).toEqual(['incomplete', false, expect.stringContaining('as recorded')])
  })

  it('keeps marks that are not printed to a terminal, in text as with --json', () => {
    const at = project()
    const { id } = at.ok('start --title x').run
    at.ok(['note', 'soft\u00adhyphen \u061c \u{e0041} \u206a end'])
    const file = at.read(`.flow/runs/${id}/events.jsonl`)
    for (const answer of [at.flowctl('export'), at.text('export')]) {
      expect(`${textsOf(exported(answer)).join('\n')}\n`).toBe(file)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is what is looked for
      expect(answer.stdout).toMatch(/^[\x00-\x7f]*$/)
    }
  })

  it('lists the evidence, and with --with-output what commands printed', () => {
    const { at, run } = secretive()
    const { evidence } = exported(at.flowctl(`export ${run}`))
    expect(evidence.length).toBeGreaterThan(1)
    for (const { name, bytes, whole, content } of evidence)
      expect([bytes, whole, content]).toEqual([
        statSync(join(at.root, `.flow/runs/${run}/evidence/${name}`)).size,
        true,
        undefined,
      ])
    const { evidence: full } = exported(at.flowctl(`export ${run} --with-output`))
    for (const { name, content } of full) expect(sha256(content?.text ?? '')).toBe(name)
    expect(full.map(({ content }) => content?.text)).toContain(`${SECRET} output\n`)
  })

  it('says which files of the evidence are not what their names say', () => {
    const { at, run } = secretive()
    const [first] = at.names(`.flow/runs/${run}/evidence`)
    writeFileSync(join(at.root, `.flow/runs/${run}/evidence/${first}`), 'forged')
    const { evidence, check } = exported(at.flowctl(`export ${run}`))
    expect(evidence.map(({ whole }) => whole)).toEqual(evidence.map(({ name }) => name !== first))
    expect(check.verdict).toBe('tampered')
    expect(check.findings.map(({ text }) => text).join()).toContain(SECRET)
    expect(at.flowctl(`export ${run} --redact`).stdout).not.toContain(SECRET)
  })
})

describe('a redacted export', () => {
  it('holds none of the texts, names of people’s places and ids of sessions and machines', () => {
    const { at, run } = secretive()
    const { stdout } = at.flowctl(`export ${run} --redact`)
    const machine = readFileSync(join(at.state, 'flow/machine-id'), 'utf8').trim()
    for (const secret of [SECRET, at.root, machine, 'project', 'Süden', run])
      expect([secret, stdout.includes(secret)]).toEqual([secret, false])
    // The canaries were there to be found.
    expect(at.flowctl(`export ${run}`).stdout).toContain(SECRET)
  })

  it('keeps the structure: events that meet the schema, the numbers, the digests, the state', () => {
    const { at, run } = secretive()
    const [whole, redacted] = [exported(at.flowctl(`export ${run}`)), exported(at.flowctl(`export ${run} --redact`))]
    const [before, after] = [whole, redacted].map((one) =>
      textsOf(one).map((line) => JSON.parse(line) as FlowEvent & { sum: string }),
    )
    expect(after?.map(validateEvent)).toEqual(before?.map(() => true))
    const told = ({ seq, type, at: time, sum, prev, op }: FlowEvent & { sum: string }) => [seq, type, time, sum, prev, op.digest]
    expect(after?.map(told)).toEqual(before?.map(told))
    expect(redacted.evidence).toEqual(whole.evidence)
    expect(redacted.state).toMatchObject({ status: 'failed', phase: 'work', seq: before?.length })
    expect(redacted.run).toBe(`${run.slice(0, 18)}-redacted`)
    expect(redacted.check.findings.map(({ what, ok }) => [what, ok])).toEqual(
      whole.check.findings.map(({ what, ok }) => [what, ok]),
    )
  })

  it('says that its sums are those of the original, and how that verified', () => {
    const { at, run } = secretive()
    const { redacted, about, log } = exported(at.flowctl(`export ${run} --redact`))
    expect([redacted, log.verifies]).toEqual([true, true])
    expect(about).toContain(
      `their sums are those of the original, and do not verify here. As it was exported, all ${log.accepted} events`,
    )
    const reader = new LogReader()
    reader.push(Buffer.from(`${textsOf({ log } as Export)[0]}\n`))
    expect(reader.damage?.reason).toContain('sum')
  })

  it('cannot be given with the output of commands', () => {
    const { at, run } = secretive()
    expect(at.flowctl(`export ${run} --redact --with-output`).json.error.code).toBe('usage')
  })
})

describe('a damaged run', () => {
  it('is exported up to the damage, which is named, and what follows is kept as bytes', () => {
    const { at, run } = secretive()
    const file = join(at.root, `.flow/runs/${run}/events.jsonl`)
    const sound = readFileSync(file)
    const rest = Buffer.from([...Buffer.from('{"canary":"'), 0xff, 0x0a])
    appendFileSync(file, Buffer.concat([Buffer.from('{"v":1,"canary":"x"}\n'), rest]))
    const { log, check, state } = exported(at.flowctl(`export ${run}`))
    expect(log).toMatchObject({ verifies: false, damage: { offset: sound.length, reason: expect.stringContaining('sum') } })
    expect(Buffer.from(log.rest ?? '', 'base64')).toEqual(readFileSync(file).subarray(sound.length))
    expect(`${textsOf({ log } as Export).join('\n')}\n`).toBe(sound.toString('utf8'))
    expect([check.verdict, (state as { status: string }).status]).toEqual(['damaged', 'failed'])

    const redacted = exported(at.flowctl(`export ${run} --redact`))
    expect(redacted.log).toMatchObject({ damage: log.damage, rest: null, accepted: log.accepted })
    expect(JSON.stringify(redacted)).not.toContain(SECRET)
  })

  it('tells only the length of pieces that are no events, when texts are taken out', () => {
    const at = project()
    const { id } = at.ok('start --title x').run
    appendFileSync(join(at.root, `.flow/runs/${id}/events.jsonl`), `{"canary":"torn\n`)
    at.ok('note y')
    expect(textsOf(exported(at.flowctl(`export ${id}`))).join()).toContain('{"canary":"torn')
    const { log } = exported(at.flowctl(`export ${id} --redact`))
    expect(log.lines[1]).toEqual({ bytes: 15 })
    expect(JSON.stringify(log)).not.toContain(SECRET)
  })

  it('without a log, or with one that cannot be read, is exported with that', () => {
    const { at, run } = secretive()
    rmSync(join(at.root, `.flow/runs/${run}/events.jsonl`))
    for (const flag of ['', ' --redact'])
      expect(exported(at.flowctl(`export ${run}${flag}`)).log).toMatchObject({
        bytes: 0,
        verifies: false,
        damage: { reason: 'the log is not there' },
      })
  })

  it('of a newer version is exported up to it', () => {
    const { at, run } = secretive()
    const sound = at.read(`.flow/runs/${run}/events.jsonl`)
    appendFileSync(join(at.root, `.flow/runs/${run}/events.jsonl`), '{"v":7,"canary":1}\n')
    for (const flag of ['', ' --redact']) {
      const { log } = exported(at.flowctl(`export ${run}${flag}`))
      expect([log.newer, log.lines.length]).toEqual([7, sound.trimEnd().split('\n').length])
    }
  })
})

describe('--out', () => {
  it('makes a new file that only its user can read, and never takes the place of one', () => {
    const { at, run } = secretive()
    const answer = at.ok(`export ${run} --redact --out report.json`) as unknown as ExportedTo
    const file = join(at.root, 'report.json')
    expect(answer).toMatchObject({
      ok: true,
      run: `${run.slice(0, 18)}-redacted`,
      file,
      redacted: true,
      bytes: statSync(file).size,
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const before = readFileSync(file, 'utf8')
    expect(JSON.parse(before)).toMatchObject({ ok: true, kind: 'FlowExport' })
    const again = at.flowctl(`export ${run} --out report.json`)
    expect([again.code, again.json.error.code]).toEqual([9, 'storage_refused'])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('names a directory that is not there, and follows no link that leads nowhere', () => {
    const { at, run } = secretive()
    expect(at.flowctl(`export ${run} --out nowhere/x.json`).json.error.code).toBe('file_not_found')
  })
})

describe('which run, and for whom', () => {
  it.each([
    ['run_not_found', 'export 2026-01-01T000000Z-x'],
    ['no_run', 'export'],
    ['usage', 'export 2026-01-01T000000Z-x --run 2026-01-01T000000Z-y'],
  ])('%s for %s', (code, command) => expect(project().flowctl(command).json.error.code).toBe(code))

  it('a model is given no texts of a run of another machine, only the redacted export', () => {
    const { at, run } = secretive()
    const call: Call = { session: session('other'), env: { XDG_STATE_HOME: `${at.state} elsewhere` } }
    expect(at.flowctl(`export ${run}`, call).json.error.code).toBe('untrusted_run')
    expect(at.flowctl(`export ${run} --redact`, call).code).toBe(0)
  })
})
