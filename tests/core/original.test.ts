import { describe, expect, it } from 'vitest'
import {
  type Original,
  type OriginalActivity,
  type OriginalRun,
  type Read,
  readActivities,
  readRun,
  text,
} from '../../src/core/original.ts'
import { timeOf } from '../../src/store/original.ts'

const NAME = '2026-03-04T050607Z-old'
const NOTHING: Original = {
  path: '/old',
  name: NAME,
  digest: 'd',
  run: null,
  activities: [],
  events: [],
  unreadable: 0,
  cut: false,
}

function runOf(read: Read | null, name = NAME): { run: OriginalRun; guesses: string[] } {
  const guesses: string[] = []
  return { run: readRun({ ...NOTHING, name, run: read }, timeOf, (told) => guesses.push(told)), guesses }
}

function activitiesOf(files: [file: string, read: Read][], run = NAME): { activities: OriginalActivity[]; guesses: string[] } {
  const guesses: string[] = []
  const original = { ...NOTHING, activities: files.map(([file, read]) => ({ file, read })) }
  return { activities: readActivities(original, run, timeOf, (told) => guesses.push(told)), guesses }
}

/** One document in the file 001-a.yaml, without what its number says about others. */
function activityOf(value: unknown, file = '001-a.yaml'): { activity: OriginalActivity | undefined; guesses: string[] } {
  const { activities, guesses } = activitiesOf([[file, { value }]])
  return { activity: activities[0], guesses }
}

const BLANK: OriginalRun = {
  ...{ id: null, workflow: null, goal: null, created: null, repo: null, branch: null, issue: null, pr: null },
  ...{ status: 'active', phase: null, activity: null, completed: [], blocked: null },
}

describe('run.yaml', () => {
  it('is taken as it is where it says everything', () => {
    const value = {
      metadata: { id: NAME, workflow: 'start-issue', goal: 'Search', created_at: '2026-03-04T05:06:07Z' },
      context: { repo: 'acme/search', branch: 'fix/7', issue: 7, pr: '#12' },
      state: {
        ...{ status: 'blocked', current_phase: 'code', current_activity: '003-build' },
        ...{ completed_activities: ['read', ' plan ', null, '', 4], blocked_reason: 'CI' },
      },
    }
    expect(runOf({ value })).toEqual({
      run: {
        ...{ id: NAME, workflow: 'start-issue', goal: 'Search', created: '2026-03-04T05:06:07.000Z' },
        ...{ repo: 'acme/search', branch: 'fix/7', issue: 7, pr: 12, status: 'blocked', phase: 'code' },
        ...{ activity: '003-build', completed: ['read', 'plan', '4'], blocked: 'CI' },
      },
      guesses: [],
    })
  })

  it.each<[string, Read | null, string[]]>([
    [
      'that is not there',
      null,
      ['there is no run.yaml: what it would say is taken from the other files', 'its status is not given: taken for active'],
    ],
    [
      'that is no YAML',
      { fault: 'a tab' },
      ['run.yaml cannot be read (a tab): it is taken for absent', 'its status is not given: taken for active'],
    ],
    ['that is a list', { value: [{ state: { status: 'failed' } }] }, ['its status is not given: taken for active']],
    ['that is empty', { value: null }, ['its status is not given: taken for active']],
    [
      'that had to be guessed in part',
      { value: { state: { status: 'active' } }, guesses: ['one', 'two'] },
      ['run.yaml: one', 'run.yaml: two'],
    ],
    ['that is a text', { value: 'metadata' }, ['its status is not given: taken for active']],
    [
      'whose parts are no maps',
      { value: { metadata: 3, context: [], state: null } },
      ['its status is not given: taken for active'],
    ],
    ['that says null', { value: { state: { status: 'active', current_activity: null, current_phase: '  ' } } }, []],
  ])('%s says nothing', (_what, read, guesses) => expect(runOf(read)).toEqual({ run: BLANK, guesses }))

  it.each<[unknown, OriginalRun['status'], string[]]>([
    ['active', 'active', []],
    ['failed', 'failed', []],
    ['cancelled', 'cancelled', []],
    ['completed', 'completed', []],
    ['In-Progress', 'active', ['its status is "In-Progress": taken for active']],
    ['Done', 'completed', ['its status is "Done": taken for completed']],
    ['paused', 'blocked', ['its status is "paused": taken for blocked']],
    ['aborted', 'cancelled', ['its status is "aborted": taken for cancelled']],
    ['constructor', 'active', ['its status is "constructor": taken for active']],
    ['lost', 'active', ['its status is "lost": taken for active']],
    ['', 'active', ['its status is not given: taken for active']],
    [['failed'], 'active', ['its status is not given: taken for active']],
    [false, 'active', ['its status is "false": taken for active']],
  ])('with the status %j is %s', (given, status, guesses) =>
    expect(runOf({ value: { state: { status: given } } })).toEqual({ run: { ...BLANK, status }, guesses }),
  )

  it.each<[unknown, string | null, string[]]>([
    ['2026-03-04T06:06:07+01:00', '2026-03-04T05:06:07.000Z', []],
    [
      '2026-03-04 05:06:07',
      '2026-03-04T05:06:07.000Z',
      ['created_at of run.yaml is "2026-03-04 05:06:07" without a time zone: taken as UTC'],
    ],
    ['2026-13-04', null, ['created_at of run.yaml is "2026-13-04", which is no time: left out']],
    [{}, null, []],
  ])('created at %j is of %s', (given, created, guesses) =>
    expect(runOf({ value: { metadata: { created_at: given }, state: { status: 'active' } } })).toEqual({
      run: { ...BLANK, created },
      guesses,
    }),
  )

  it.each<[string, object, string, Partial<OriginalRun>, string[]]>([
    ['an issue by its number', { issue: 7 }, NAME, { issue: 7 }, []],
    ['an issue as it is quoted', { issue: '#7' }, NAME, { issue: 7 }, []],
    ['an issue that is a text', { issue: '123456789' }, NAME, { issue: 123456789 }, []],
    ['a number that is too long', { issue: '1234567890' }, NAME, {}, []],
    ['no number', { issue: 'x7', pr: '7x' }, NAME, {}, []],
    ['less than one', { issue: 0, pr: -1 }, NAME, {}, []],
    ['the first', { issue: 1 }, NAME, { issue: 1 }, []],
    ['half a number', { issue: 1.5, pr: [7] }, NAME, {}, []],
    ['its name', {}, 'x-issue-42', { issue: 42 }, ['what it was for is not said: its name says issue 42']],
    ['its name, of a pull request', { pr: 0 }, 'x-pr-9', { pr: 9 }, ['what it was for is not said: its name says pr 9']],
    ['the document before its name', { pr: 5 }, 'x-issue-42', { pr: 5 }, []],
    ['the document before its name, of an issue', { issue: 5 }, 'x-pr-42', { issue: 5 }, []],
    ['a name with more behind it', {}, 'x-issue-42-b', {}, []],
    ['a name with zero', {}, 'x-issue-0', {}, []],
  ])('is for what is said: %s', (_what, context, name, target, guesses) =>
    expect(runOf({ value: { context, state: { status: 'active' } } }, name)).toEqual({ run: { ...BLANK, ...target }, guesses }),
  )

  it('with another id than its directory is told by that id', () => {
    expect(runOf({ value: { metadata: { id: 'x-issue-8' }, state: { status: 'active' } } }, 'y-issue-9')).toEqual({
      run: { ...BLANK, id: 'x-issue-8', issue: 8 },
      guesses: [
        'run.yaml has the id "x-issue-8", its directory the name "y-issue-9": the id counts',
        'what it was for is not said: its name says issue 8',
      ],
    })
  })

  it('may name one completed activity without a list', () => {
    expect(runOf({ value: { state: { status: 'active', completed_activities: 'read' } } }).run.completed).toEqual(['read'])
  })
})

const PLAIN: OriginalActivity = {
  ...{ file: '001-a.yaml', number: 1, id: 'a', workflow: null, phase: null, type: 'task', status: 'passed', at: null },
  ...{ summary: '', confidence: 'low', evidence: [], files: [], exit: null },
}

/** The least that a document says without any guess. */
const aDocument = (parts: { metadata?: object; activity?: object; outputs?: unknown; result?: unknown } = {}) => ({
  metadata: { id: 'a', ...parts.metadata },
  activity: { type: 'task', status: 'passed', ...parts.activity },
  outputs: parts.outputs,
  result: parts.result,
})

describe('an activity', () => {
  it('is taken as it is where it says everything', () => {
    const value = {
      metadata: { id: '002-build', run_id: NAME, workflow: 'start-issue', phase: 'code' },
      activity: {
        ...{ type: 'bash', status: 'failed', name: 'Build it' },
        ...{ started_at: '2026-03-04T05:00:00Z', completed_at: '2026-03-04T05:10:00Z' },
      },
      outputs: { evidence_refs: 'log.txt', files_changed: ['a.ts', 'b.ts'], command_exit_code: 2 },
      result: { summary: 'Broken.', confidence: 'high' },
    }
    expect(activityOf(value)).toEqual({
      activity: {
        ...{ file: '001-a.yaml', number: 1, id: 'build', workflow: 'start-issue', phase: 'code', type: 'bash', status: 'failed' },
        ...{ at: '2026-03-04T05:10:00.000Z', summary: 'Broken.', confidence: 'high' },
        ...{ evidence: ['log.txt'], files: ['a.ts', 'b.ts'], exit: 2 },
      },
      guesses: [],
    })
  })

  it('that says nothing is told by its file', () => {
    expect(activityOf({})).toEqual({
      activity: { ...PLAIN, status: null },
      guesses: [
        'activities/001-a.yaml: it has no id: taken from its file, "a"',
        'activities/001-a.yaml: its status is not given: kept as a note, not as a result',
        'activities/001-a.yaml: its type is null: taken for task',
      ],
    })
  })

  it.each<[string, Partial<OriginalActivity>]>([
    ['a.yml', { number: null, id: 'a' }],
    ['0012-a-b.yaml', { number: 12, id: 'a-b' }],
    ['1234567890-a.yaml', { number: null, id: '1234567890-a' }],
    ['1-.yaml', { number: 1, id: '' }],
    ['a.yaml.yml', { number: null, id: 'a.yaml' }],
    ['x-001-a.yaml', { number: null, id: 'x-001-a' }],
    ['a\n001-b.yaml', { number: null, id: '' }],
    ['001-a.yaml.bak', { number: null, id: '' }],
  ])('in the file %s without an id has the number and the id of the file', (file, expected) => {
    expect(activityOf({}, file).activity).toMatchObject(expected)
  })

  it.each([
    ['003-build', 'build'],
    ['0003-build', 'build'],
    ['03-build', '03-build'],
    ['003-', '003-'],
    ['x-003-build', 'x-003-build'],
    [7, '7'],
  ])('with the id %s is %s', (given, id) => {
    expect(activityOf(aDocument({ metadata: { id: given } })).activity?.id).toBe(id)
  })

  it.each<[string, Parameters<typeof aDocument>[0], Partial<OriginalActivity>, string[]]>([
    ['of no other run', {}, {}, []],
    ['of another run', { metadata: { run_id: 'other' } }, {}, ['it speaks of the run "other": taken as one of this run']],
    ['that is done', { activity: { status: 'Done' } }, {}, ['its status is "Done": taken for passed']],
    [
      'that is in progress',
      { activity: { status: 'in-progress-' } },
      { status: null },
      ['its status is "in-progress-": kept as a note, not as a result'],
    ],
    [
      'whose status is a word of the language',
      { activity: { status: 'constructor' } },
      { status: null },
      ['its status is "constructor": kept as a note, not as a result'],
    ],
    [
      'that runs',
      { activity: { status: 'in-progress' } },
      { status: 'running' },
      ['its status is "in-progress": taken for running'],
    ],
    ['that is pending', { activity: { status: 'pending' } }, { status: 'pending' }, []],
    ['of a type of no kind', { activity: { type: 'wizard' } }, {}, ['its type is "wizard": taken for task']],
    ['that is a gate', { activity: { type: 'gate' } }, { type: 'gate' }, []],
    ['that only began', { activity: { started_at: '2026-03-04T05:00:00Z' } }, { at: '2026-03-04T05:00:00.000Z' }, []],
    [
      'that began without a zone and ended at no time',
      { activity: { started_at: '2026-03-04', completed_at: 'noon' } },
      { at: '2026-03-04T00:00:00.000Z' },
      ['completed_at is "noon", which is no time: left out', 'started_at is "2026-03-04" without a time zone: taken as UTC'],
    ],
    [
      'whose start does not matter',
      { activity: { started_at: 'noon', completed_at: '2026-03-04T05:00:00Z' } },
      { at: '2026-03-04T05:00:00.000Z' },
      [],
    ],
    ['with a name only', { activity: { name: 'Read it' } }, { summary: 'Read it' }, []],
    ['of a confidence of no kind', { result: { confidence: 'sure' } }, {}, []],
    ['of some confidence', { result: { confidence: 'medium' } }, { confidence: 'medium' }, []],
    ['whose exit is no number', { outputs: { command_exit_code: '1' } }, {}, []],
    ['whose exit is no whole number', { outputs: { command_exit_code: 1.5 } }, {}, []],
    ['whose exit is zero', { outputs: { command_exit_code: 0 } }, { exit: 0 }, []],
    ['with texts in place of maps', { outputs: 'x', result: ['x'] }, {}, []],
    ['with lists of no texts', { outputs: { evidence_refs: [{}, ' e '], files_changed: null } }, { evidence: ['e'] }, []],
    [
      'with as many files as are kept',
      { outputs: { files_changed: Array(200).fill('f'), evidence_refs: Array(200).fill('e') } },
      { files: Array(200).fill('f'), evidence: Array(200).fill('e') },
      [],
    ],
    [
      'with more files',
      { outputs: { files_changed: Array(201).fill('f') } },
      { files: Array(200).fill('f') },
      ['it lists more than 200 files: the rest is left out'],
    ],
    [
      'with more evidence',
      { outputs: { evidence_refs: Array(201).fill('e') } },
      { evidence: Array(200).fill('e') },
      ['it lists more than 200 files: the rest is left out'],
    ],
    [
      'with a path that is cut within a pair',
      { outputs: { files_changed: [`${'p'.repeat(999)}😀`] } },
      { files: [`${'p'.repeat(999)}\ufffd`] },
      [],
    ],
  ])('%s', (_what, parts, expected, guesses) =>
    expect(activityOf(aDocument(parts))).toEqual({
      activity: { ...PLAIN, ...expected },
      guesses: guesses.map((told) => `activities/001-a.yaml: ${told}`),
    }),
  )

  it('may speak of the run by its id or by the name of its directory', () => {
    const of = (run_id: string): [string, Read] => ['001-a.yaml', { value: aDocument({ metadata: { run_id } }) }]
    for (const id of ['said', NAME]) expect(activitiesOf([of(id)], 'said').guesses).toEqual([])
  })
})

describe('the activities of an original', () => {
  const at = (completed_at?: string): Read => ({ value: aDocument({ activity: { completed_at } }) })

  it('come in the order of their numbers, then their times, then their files, and those without a number last', () => {
    const { activities, guesses } = activitiesOf([
      ['b.yaml', at()],
      ['a.yaml', at()],
      ['010-last.yaml', at()],
      ['002-z.yaml', at('2026-03-04T05:00:00Z')],
      ['002-y.yaml', at()],
      ['002-x.yaml', at('2026-03-04T06:00:00Z')],
      ['002-w.yaml', at('2026-03-04T06:00:00Z')],
      ['002-xx.yaml', at('2026-03-04T06:00:00Z')],
      ['001-one.yaml', at('2026-03-05T06:00:00Z')],
      ['010-first.yaml', at()],
    ])
    expect(activities.map(({ file }) => file)).toEqual([
      ...['001-one.yaml', '002-z.yaml', '002-w.yaml', '002-x.yaml', '002-xx.yaml', '002-y.yaml'],
      ...['010-first.yaml', '010-last.yaml', 'a.yaml', 'b.yaml'],
    ])
    expect(guesses).toEqual([
      'the number 2 stands on several activities: they are taken in the order of their times',
      'the number 10 stands on several activities: they are taken in the order of their times',
      'no activity that can be read has the number 3, 4, 5, 6, 7, 8, 9: the others are counted anew',
    ])
  })

  it('are told with what had to be guessed to read them', () =>
    expect(activitiesOf([['001-a.yaml', { value: aDocument(), guesses: ['one', 'two'] }]]).guesses.slice(0, 2)).toEqual([
      'activities/001-a.yaml: one',
      'activities/001-a.yaml: two',
    ]))

  it('that cannot be read are left out, and leave their numbers', () => {
    expect(
      activitiesOf([
        ['001-a.yaml', { fault: 'a tab' }],
        ['002-b.yaml', { value: ['x'] }],
        ['003-a.yaml', { value: aDocument() }],
        ['004-d.yaml', { value: null }],
        ['005-e.yaml', { value: 'x' }],
      ]),
    ).toEqual({
      activities: [{ ...PLAIN, file: '003-a.yaml', number: 3 }],
      guesses: [
        'activities/001-a.yaml cannot be read (a tab): it is left out',
        'activities/002-b.yaml is no FlowActivity: it is left out',
        'activities/004-d.yaml is no FlowActivity: it is left out',
        'activities/005-e.yaml is no FlowActivity: it is left out',
        'no activity that can be read has the number 1, 2: the others are counted anew',
      ],
    })
  })

  it('with a number out of all proportion tell of the first missing ones only', () => {
    expect(activitiesOf([['999999999-a.yaml', at()]]).guesses).toEqual([
      'no activity that can be read has the number 1, 2, 3, 4, 5, 6, 7, 8, 9, 10: the others are counted anew',
    ])
  })

  it('are none where there are none', () => expect(activitiesOf([])).toEqual({ activities: [], guesses: [] }))
})

it.each<[unknown, string | null]>([
  ['  a b ', 'a b'],
  [' ', null],
  [0, '0'],
  [false, 'false'],
  ['\ud800', '\ufffd'],
  [null, null],
  [undefined, null],
  [['a'], null],
  [{}, null],
])('%j is the text %j', (value, expected) => expect(text(value)).toBe(expected))
