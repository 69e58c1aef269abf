/** The bytes of a path, one character each: what git prints, read as latin1. */
export type PathBytes = string

const ASCII = /^[\0-\x7f]*$/
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** A path as text; one that is not UTF-8 in git's own quotes (`"caf\351"`), so that no two paths become one. */
export function pathText(path: PathBytes): string {
  if (ASCII.test(path)) return path
  try {
    return utf8.decode(Buffer.from(path, 'latin1'))
  } catch {
    return quotedPath(path)
  }
}

/** A path in quotes as git reads it, in printable ASCII. */
export function quotedPath(path: PathBytes): string {
  return `"${path.replace(/["\\]|[^ -~]/g, (byte) => `\\${byte.charCodeAt(0).toString(8).padStart(3, '0')}`)}"`
}
