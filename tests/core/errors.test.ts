import { describe, expect, test } from 'vitest'
import { ERRORS, type ErrorCode, FlowError, foremost, refusal } from '../../src/core/errors.ts'

describe('of several refusals', () => {
  const ordered: ErrorCode[] = [
    'usage',
    'document_invalid',
    'run_not_found',
    'ambiguous_run',
    'log_damaged',
    'not_owner',
    'run_closed',
    'run_blocked',
  ]

  test.each(ordered.slice(1).map((code, i) => [ordered[i] as ErrorCode, code] as const))(
    '%s comes before %s',
    (first, second) => {
      expect(foremost(refusal(second, ''), null, refusal(first, ''))?.code).toBe(first)
      expect(foremost(refusal(first, ''), refusal(second, ''))?.code).toBe(first)
    },
  )

  test('the one named first wins among equals', () => {
    expect(foremost(refusal('run_blocked', 'a'), refusal('obligation_unmet', 'b'))?.message).toBe('a')
  })

  test('nothing is foremost of nothing', () => {
    expect(foremost(null, null)).toBeNull()
  })
})

test('a refusal has no hint and no next command unless they are given', () => {
  expect(refusal('usage', 'x')).toEqual({ code: 'usage', message: 'x', hint: null, next: null })
})

test('the error carries its refusal and reads like it', () => {
  const error = new FlowError(refusal('no_run', 'There is no run.'))
  expect([error.name, error.message, error.refusal.code, ERRORS[error.refusal.code].exit]).toEqual([
    'FlowError',
    'There is no run.',
    'no_run',
    4,
  ])
})
