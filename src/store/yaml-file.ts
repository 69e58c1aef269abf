import { isUtf8 } from 'node:buffer'
import type { Document, LineCounter, Node, Pair } from 'yaml'
import { type ErrorCode, FlowError, refusal } from '../core/errors.ts'
import type { Validator, Violation } from '../schemas/validator.ts'

/** The longest file that a person writes for Flow, in bytes. */
export const FILE_MAX = 1024 * 1024
const ALIASES_MAX = 100
const SHOWN_MAX = 20

/** A fault of a file and where it stands: a path of member names and indexes into the document. */
export interface Problem {
  path: (string | number)[]
  message: string
}

/** What a file is checked against: its code when it fails, its schema, and what no schema can see. */
export interface FileRules {
  code: ErrorCode
  hint: string
  schema: 'activity' | 'criteria' | 'settings' | 'workflow'
  further?: (value: never) => Problem[]
}

/**
 * The value of the YAML (or JSON) text of `file`, when it meets all of `rules`. Otherwise it fails with
 * their code and a line `file:line:column: what is wrong` for each fault, the first twenty of them. No
 * key may stand twice, no alias may blow the document up, and nothing in it is run.
 */
export async function parseYamlFile(file: string, bytes: Buffer, rules: FileRules): Promise<unknown> {
  const fail = (lines: string[]): FlowError => {
    const more = lines.length > SHOWN_MAX ? [`and ${lines.length - SHOWN_MAX} more`] : []
    return new FlowError(refusal(rules.code, [...lines.slice(0, SHOWN_MAX), ...more].join('\n'), rules.hint))
  }
  if (bytes.length > FILE_MAX) throw fail([`${file}:1:1: the file is over ${FILE_MAX} bytes long`])
  if (!isUtf8(bytes)) throw fail([`${file}:1:1: the file is not UTF-8 text`])
  const text = bytes.toString('utf8')
  const nul = text.indexOf('\0')
  if (nul >= 0) throw fail([`${file}:${text.slice(0, nul).split('\n').length}:1: the file holds a NUL character`])

  const { LineCounter, parseDocument } = await import('yaml')
  const lines = new LineCounter()
  let document: Document.Parsed
  let value: unknown
  try {
    document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
    const faults = [...document.errors, ...document.warnings]
    if (faults.length > 0) throw fail(faults.map((fault) => `${at(file, lines, fault.pos[0])}: ${fault.message}`))
    value = document.toJS({ maxAliasCount: ALIASES_MAX })
  } catch (error) {
    if (error instanceof FlowError) throw error
    // Deeper nesting than the stack, or more aliases than allowed: the file's fault either way.
    throw fail([`${file}:1:1: ${error instanceof RangeError ? 'it is nested too deeply' : (error as Error).message}`])
  }
  const validate = await validatorOf(rules.schema)
  const problems = validate(value)
    ? (rules.further?.(value as never) ?? [])
    : (validate.errors ?? []).map((v) => violationProblem(value, v))
  if (problems.length > 0)
    throw fail(problems.map(({ path, message }) => `${at(file, lines, offsetOf(document, path))}: ${message}`))
  return value
}

// Loaded with the parser: a command that reads no document needs neither.
async function validatorOf(schema: FileRules['schema']): Promise<Validator> {
  const { validateActivity, validateCriteria, validateSettings, validateWorkflow } = await import('../schemas/documents.ts')
  return { activity: validateActivity, criteria: validateCriteria, settings: validateSettings, workflow: validateWorkflow }[
    schema
  ]
}

function at(file: string, lines: LineCounter, offset: number): string {
  const { line, col } = lines.linePos(offset)
  // An empty file has no line to count.
  return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`
}

/** Where the member at `path` begins; the nearest one above it that has a place when it has none itself. */
function offsetOf(document: Document.Parsed, path: (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true) as { items?: unknown[] } | undefined
    const name = path[length - 1]
    const item = typeof name === 'number' ? parent?.items?.[name] : parent?.items?.find((pair) => keyOf(pair) === name)
    const node = typeof name === 'number' ? item : (item as Pair<Node> | undefined)?.key
    const range = (node as Node | undefined)?.range
    if (range) return range[0]
  }
  return document.contents?.range?.[0] ?? 0
}

function keyOf(pair: unknown): unknown {
  const { key } = pair as Pair<{ value?: unknown }>
  return key?.value === undefined ? undefined : String(key.value)
}

/** A violation of a schema as a problem: where, and in one sentence with the value and the legal set. */
function violationProblem(value: unknown, { instancePath, keyword, params = {}, message }: Violation): Problem {
  const path = pointerPath(value, instancePath)
  const name = path.join('.') || 'the document'
  switch (keyword) {
    case 'additionalProperties':
      return {
        path: [...path, String(params['additionalProperty'])],
        message: `${name} has no member "${params['additionalProperty']}"`,
      }
    case 'required':
      return { path, message: `${name} lacks the member "${params['missingProperty']}"` }
    case 'enum':
      return { path, message: `${name} must be one of ${(params['allowedValues'] as unknown[]).join(', ')}` }
    case 'const':
      return { path, message: `${name} must be ${JSON.stringify(params['allowedValue'])}` }
    default:
      return { path, message: `${name} ${message ?? `breaks the rule ${keyword}`}` }
  }
}

/** The names and indexes of a JSON pointer into `value`, which tells the one from the other. */
function pointerPath(value: unknown, pointer: string): (string | number)[] {
  let at: unknown = value
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~')
      const step = Array.isArray(at) ? Number(name) : name
      at = (at as Record<string | number, unknown> | null | undefined)?.[step]
      return step
    })
}
