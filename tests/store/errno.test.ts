import { describe, expect, it } from 'vitest'
import { FlowError } from '../../src/core/errors.ts'
import { errno, linkRefused, storageError } from '../../src/store/errno.ts'

function coded(code: unknown): Error {
  return Object.assign(new Error('x'), { code })
}

it.each<[string, unknown, string | null]>([
  ['an error of the system', coded('ENOENT'), 'ENOENT'],
  ['an error without a code', new Error('ENOENT'), null],
  ['an error whose code is a number', coded(2), null],
  ['what is no error', { code: 'ENOENT' }, null],
  ['nothing', undefined, null],
])('the code of %s is told', (_what, error, code) => {
  expect(errno(error)).toBe(code)
})

describe('an error of the file system', () => {
  const refusalFor = (code: string) => (storageError(coded(code), '/at', () => 'the remedy') as FlowError).refusal

  it.each(['EACCES', 'EPERM', 'EROFS'])('%s is a place that is closed to writing, with what to do about it', (code) => {
    expect(refusalFor(code)).toMatchObject({
      code: 'storage_refused',
      message: `/at: permission refused (${code}).`,
      hint: 'the remedy',
    })
  })

  it.each([
    ['ELOOP', 'storage_refused', '/at is a symbolic link.'],
    ['EISDIR', 'storage_refused', '/at is not a regular file'],
    ['ENXIO', 'storage_refused', '/at is not a regular file'],
    ['ENOTDIR', 'storage_refused', '/at is not a regular file'],
    ['EEXIST', 'storage_refused', '/at is not a regular file'],
    ['ENOSPC', 'storage_failed', '/at: no space left (ENOSPC).'],
    ['EDQUOT', 'storage_failed', '/at: no space left (EDQUOT).'],
    ['EIO', 'storage_failed', '/at: the file system reports EIO.'],
    ['ENOENT', 'storage_failed', '/at: the file system reports ENOENT.'],
  ])('%s is %s: %s', (code, refused, message) => {
    expect(refusalFor(code)).toMatchObject({
      code: refused,
      message: expect.stringContaining(message),
      hint: expect.stringMatching(/\.$/),
    })
  })

  it('is none where Flow refused already, nor where the system said nothing', () => {
    const others = [Object.assign(linkRefused('/at'), { code: 'EIO' }), new TypeError('x'), 'x', undefined]
    for (const other of others) expect(storageError(other, '/at', () => '')).toBe(other)
    expect(others[0]).toBeInstanceOf(FlowError)
  })
})
