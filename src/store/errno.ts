import { FlowError, refusal } from '../core/errors.ts'

/** The code of an error of the operating system (`ENOENT`), or null for any other thing thrown. */
export function errno(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS'])
const NOT_REGULAR = new Set(['EISDIR', 'ENXIO', 'ENODEV', 'ENOTDIR', 'EEXIST', 'ELOOP'])

/**
 * The refusal for an error of the file system at `path`: `storage_refused` where the place itself is
 * wrong, `storage_failed` where the disk is. `remedy` says what to do about a place that is closed to
 * writing. What is not an error of the file system comes back as it was.
 */
export function storageError(error: unknown, path: string, remedy: () => string): unknown {
  const code = errno(error)
  if (code === null || error instanceof FlowError) return error
  if (NOT_WRITABLE.has(code)) return new FlowError(refusal('storage_refused', `${path}: permission refused (${code}).`, remedy()))
  if (code === 'ELOOP') return linkRefused(path)
  if (NOT_REGULAR.has(code)) return notRegular(path)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new FlowError(
      refusal('storage_failed', `${path}: no space left (${code}).`, 'Free some space and run the same command again.'),
    )
  return new FlowError(
    refusal('storage_failed', `${path}: the file system reports ${code}.`, 'Check the disk and run the same command again.'),
  )
}

/** The refusal for a symbolic link where Flow follows none. */
export function linkRefused(path: string): FlowError {
  return new FlowError(
    refusal(
      'storage_refused',
      `${path} is a symbolic link.`,
      'Flow follows no link in its own places; put the real directory or file there.',
    ),
  )
}

/** The refusal for a directory, FIFO, socket or device where a file belongs, and the other way round. */
export function notRegular(path: string): FlowError {
  return new FlowError(
    refusal(
      'storage_refused',
      `${path} is not a regular file, or a level above it is not a directory.`,
      'Move it out of the way and try again.',
    ),
  )
}
