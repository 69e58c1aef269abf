/** What the printer takes: the plain data of JSON. Members that are undefined are left out. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [name: string]: Plain }

/** Words that a YAML reader, of 1.1 or 1.2, may take for something else than a string; some take `e5` for a number. */
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf|e-?[0-9_]+)$/i
const SAFE = /^[A-Za-z][A-Za-z0-9_./-]*$/
/** Not printable, invisible, or changing the direction of what follows: only ever shown escaped. */
const HIDDEN = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g

/** `value` as YAML that every reader reads back the same; a lone surrogate becomes U+FFFD. Every string stands on one line. */
export function printYaml(value: { readonly [name: string]: Plain }): string {
  if (isEmpty(value)) return '{}\n'
  const lines: string[] = []
  printMembers(value, '', lines)
  return `${lines.join('\n')}\n`
}

/** A scalar as it stands behind a name: plain where that is safe, else in double quotes. */
export function printScalar(value: string | number | boolean | null): string {
  if (typeof value !== 'string') return typeof value === 'number' && !Number.isFinite(value) ? 'null' : String(value)
  if (SAFE.test(value) && !RESERVED.test(value)) return value
  return JSON.stringify(value.toWellFormed()).replace(HIDDEN, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function printMembers(value: { readonly [name: string]: Plain }, indent: string, lines: string[]): void {
  for (const [name, member] of Object.entries(value))
    if (member !== undefined) printValue(`${indent}${printScalar(name)}:`, member, indent, lines)
}

/** Prints what belongs behind `lead`, a name or a dash that stands at `indent`. */
function printValue(lead: string, value: Exclude<Plain, undefined>, indent: string, lines: string[]): void {
  if (value === null || typeof value !== 'object') lines.push(`${lead} ${printScalar(value)}`)
  else if (isList(value)) {
    if (value.length === 0) lines.push(`${lead} []`)
    else {
      lines.push(lead)
      for (const item of value) printItem(item ?? null, `${indent}  `, lines)
    }
  } else if (isEmpty(value)) lines.push(`${lead} {}`)
  else {
    lines.push(lead)
    printMembers(value, `${indent}  `, lines)
  }
}

function printItem(item: Exclude<Plain, undefined>, indent: string, lines: string[]): void {
  if (item === null || typeof item !== 'object' || isList(item) || isEmpty(item))
    return printValue(`${indent}-`, item, indent, lines)
  const first = lines.length
  printMembers(item, `${indent}  `, lines)
  lines[first] = `${indent}- ${lines[first]?.slice(indent.length + 2)}`
}

function isList(value: object): value is readonly Plain[] {
  return Array.isArray(value)
}

function isEmpty(value: { readonly [name: string]: Plain }): boolean {
  return Object.values(value).every((member) => member === undefined)
}
