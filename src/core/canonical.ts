import * as crypto from 'node:crypto'

/** The SHA-256 of `bytes` as 64 lower-case hexadecimal digits. */
export function sha256(bytes: string | Uint8Array): string {
  // Node has `hash` from 20.12 on, and a named import of it would not load before; over a long log it takes half the time.
  return typeof crypto.hash === 'function'
    ? crypto.hash('sha256', bytes, 'hex')
    : crypto.createHash('sha256').update(bytes).digest('hex')
}

/** JSON with the members of every object sorted by name, so that equal values have equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

// DEL, C1, and the marks that reorder or hide text: legal in JSON, but a terminal might act on them.
const UNSAFE = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/** `value` as JSON on one line that is safe to print: what a terminal might act on is escaped. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
