import { FlowError, refusal } from '../core/errors.ts'
import { printScalar } from './printer.ts'

export type MetadataValue = string | number | boolean | null | (string | number | boolean)[]

/** An entry of the `artifacts` list; with `event`, the number of the event of `fields.run_id` that it stands for. */
export interface Artifact {
  type: string
  captured_at: string
  event?: number
  fields: Record<string, MetadataValue>
}

/** What a journal that is made anew says of itself. */
export interface JournalHead {
  issue: number | null
  created: string
  branch: string | null
}

const BYTE_ORDER_MARK = Buffer.from('\ufeff').toString('latin1')
const FENCE = /^---[ \t]*$/
const ARTIFACTS = /^(artifacts|"artifacts"|'artifacts')[ \t]*:(.*)/
const ITEM = /^( *)-(?: +|$)/
const SCALAR_MAX = 4096
const RESERVED = ['type', 'captured_at', 'event']

/**
 * The Markdown text of a journal and where its front matter is. It only ever adds text: what a person
 * wrote stays byte by byte as it was. Texts are strings of one character a byte (latin1), so that what is
 * not UTF-8 survives as well.
 */
export class FrontMatter {
  readonly #lines: string[]
  readonly #eol: string
  /** Index of the closing fence; null without front matter. */
  readonly #close: number | null
  readonly #mark: string

  /** Fails with `document_invalid` when a front matter is opened and never closed. */
  constructor(text: string, file: string) {
    this.#mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : ''
    this.#eol = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n'
    this.#lines = text.slice(this.#mark.length).split('\n')
    this.#close = null
    if (!FENCE.test(this.#line(0))) return
    const close = this.#lines.findIndex((_, i) => i > 0 && FENCE.test(this.#line(i)))
    if (close === -1) throw invalid(file, 1, 'its front matter is opened with --- and never closed')
    this.#close = close
  }

  /** Which entries stand in the list already, by `identity`. */
  identities(file: string): Set<string> {
    const block = this.#block(file)
    const found = new Set<string>()
    for (const item of block?.items ?? []) found.add(this.#identityAt(item.from, item.to))
    return found
  }

  /** The whole text with `artifacts` at the end of the list. */
  withArtifacts(artifacts: Artifact[], head: JournalHead, file: string): string {
    const block = this.#block(file)
    if (this.#close === null)
      return this.#mark + printFrontMatter(head, artifacts, this.#eol) + this.#eol + this.#lines.join('\n')
    const lines = [...this.#lines]
    const cr = this.#eol === '\r\n' ? '\r' : ''
    if (block === null) lines.splice(this.#close, 0, `artifacts:${cr}`, ...printItems(artifacts, '  ').map((line) => line + cr))
    else {
      lines[block.key] = block.keyLine
      lines.splice(block.end, 0, ...printItems(artifacts, block.indent).map((line) => line + cr))
    }
    return this.#mark + lines.join('\n')
  }

  /** The whole text with `paragraph` behind an empty line at its end. */
  withParagraph(paragraph: string): string {
    const text = this.#mark + this.#lines.join('\n')
    const gap = text === '' ? '' : text.endsWith('\n') ? this.#eol : this.#eol + this.#eol
    return `${text}${gap}${latin1(paragraph.trimEnd().replaceAll('\n', this.#eol))}${this.#eol}`
  }

  #line(index: number): string {
    const line = this.#lines[index] as string
    return line.endsWith('\r') ? line.slice(0, -1) : line
  }

  /** The list of artifacts: its key's line, made ready for items below it, its items, their indent and the line behind them. */
  #block(file: string) {
    if (this.#close === null) return null
    const keys: number[] = []
    let first: number | undefined
    for (let i = 1; i < this.#close; i++) {
      // To YAML it is the end of a line, and what stands behind it may be the list.
      if (this.#line(i).includes('\r')) throw invalid(file, i + 1, 'a carriage return stands alone in its front matter')
      if (ARTIFACTS.test(this.#line(i))) keys.push(i)
      first ??= isIdle(this.#line(i)) ? undefined : i
    }
    if (first !== undefined && !/^["']?[A-Za-z_][^:]*:(\s|$)/.test(this.#line(first)))
      throw invalid(file, first + 1, 'its front matter is not a list of members, one a line')
    const key = keys[0]
    if (key === undefined) return null
    if (keys[1] !== undefined) throw invalid(file, keys[1] + 1, 'artifacts stands twice in its front matter')
    // The line has matched, and then it has both parts.
    const [, name, rest] = ARTIFACTS.exec(this.#line(key)) as unknown as [string, string, string]
    const value = withoutRemark(rest).trim()
    if (!/^(?:null|~|\[\s*\])?$/.test(value))
      throw invalid(file, key + 1, 'artifacts must be a list with one entry a line, each behind a dash')
    let end = key + 1
    for (let i = key + 1; i < this.#close; i++) {
      const line = this.#line(i)
      if (/^[^\s#-]/.test(line) || (/^-/.test(line) && !ITEM.test(line))) break
      if (/^\s*$/.test(line) || line.startsWith('#')) continue
      end = i + 1
    }
    const content: number[] = []
    for (let i = key + 1; i < end; i++) if (!isIdle(this.#line(i))) content.push(i)
    const indent = content[0] === undefined ? '  ' : ITEM.exec(this.#line(content[0]))?.[1]
    if (indent === undefined || (value !== '' && content.length > 0))
      throw invalid(file, (content[0] ?? key) + 1, 'artifacts must be a list with one entry a line, each behind a dash')
    const starts = content.filter((i) => ITEM.exec(this.#line(i))?.[1] === indent)
    const items = starts.map((from, n) => ({ from, to: starts[n + 1] ?? end }))
    const keyLine =
      value === ''
        ? (this.#lines[key] as string)
        : `${name}:${rest.replace(value, '').trimEnd()}${this.#eol === '\r\n' ? '\r' : ''}`
    return { key, keyLine, items, indent, end }
  }

  /** The identity of the item in the lines [from, to), read from the text of its first level. */
  #identityAt(from: number, to: number): string {
    const dash = ITEM.exec(this.#line(from))?.[0].length ?? 0
    const values: Record<string, string> = {}
    for (let i = from; i < to; i++) {
      const member = /^["']?(type|run_id|event|activity_id)["']?[ \t]*:[ \t]+(.*)/.exec(this.#line(i).slice(dash))
      if (member?.[1] !== undefined && (i === from || /^ *$/.test(this.#line(i).slice(0, dash))))
        values[member[1]] = scalarText(member[2] as string)
    }
    return [values['type'], values['run_id'], values['event'], values['activity_id'] ?? ''].join('\n')
  }
}

/** What makes two entries one: the same thing said of the same event. */
export function identity({ type, event, fields }: Artifact): string {
  return [type, fields['run_id'], event, fields['activity_id'] ?? ''].join('\n')
}

/** A front matter with its fences, and nothing behind it. */
export function printFrontMatter(head: JournalHead, artifacts: Artifact[], eol: string): string {
  const lines = [
    '---',
    `issue: ${printScalar(head.issue)}`,
    `created: ${printScalar(head.created)}`,
    ...(head.branch === null ? [] : [latin1(`branch: ${printScalar(head.branch)}`)]),
    ...(artifacts.length === 0 ? ['artifacts: []'] : ['artifacts:', ...printItems(artifacts, '  ')]),
    '---',
  ]
  return lines.map((line) => line + eol).join('')
}

function printItems(artifacts: Artifact[], indent: string): string[] {
  return artifacts.flatMap(({ type, captured_at, event, fields }) => {
    const reserved = Object.keys(fields).find((name) => RESERVED.includes(name) || !/^[A-Za-z_][\w.-]*$/.test(name))
    if (reserved !== undefined)
      throw new FlowError(
        refusal(
          'usage',
          `An entry cannot have a member "${reserved}" of its own.`,
          `Names are letters, digits, "_", "." and "-"; ${RESERVED.join(', ')} are the journal's.`,
        ),
      )
    const members = { type, captured_at, ...(event === undefined ? {} : { event }), ...fields }
    return Object.entries(members).map(([name, value], i) =>
      latin1(`${indent}${i === 0 ? '- ' : '  '}${printScalar(name)}: ${printValue(value)}`),
    )
  })
}

function printValue(value: MetadataValue): string {
  return Array.isArray(value) ? `[${value.map(printScalar).join(', ')}]` : printScalar(value)
}

/** The value of a plain or quoted scalar on one line, as far as names and numbers go. */
function scalarText(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  // None of the values that are looked for is longer, and on a text of megabytes the patterns would leave the stack.
  if (text.length > SCALAR_MAX) return text
  const quoted = /^("(?:[^"\\]|\\.)*")|^'((?:[^']|'')*)'/.exec(text)
  if (quoted?.[2] !== undefined) return quoted[2].replaceAll("''", "'")
  if (quoted?.[1] === undefined) return withoutRemark(text).trim()
  try {
    return String(JSON.parse(quoted[1]))
  } catch {
    // An escape that only YAML knows: none of the values that are looked for has one.
    return quoted[1]
  }
}

/** Whether nothing stands on the line, or a remark alone. */
function isIdle(line: string): boolean {
  return /^\s*(#|$)/.test(line)
}

/** What stands in front of a remark; a line end inside of the text does not end the remark. */
function withoutRemark(text: string): string {
  return text.replace(/(^|\s)#.*/s, '')
}

function latin1(text: string): string {
  return Buffer.from(text.toWellFormed()).toString('latin1')
}

function invalid(file: string, line: number, what: string): FlowError {
  return new FlowError(
    refusal('document_invalid', `${file}:${line}: ${what}.`, 'Correct the file by hand; nothing in it was changed.'),
  )
}
