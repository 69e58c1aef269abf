import { isUtf8 } from 'node:buffer'
import { dirname, resolve } from 'node:path'
import type { CST, Document, LineCounter, Node, Pair, visit } from 'yaml'
import { LINE_MAX } from '../core/envelope.ts'
import { type ErrorCode, FlowError, refusal } from '../core/errors.ts'
import type { Validator, Violation } from '../schemas/validator.ts'
import { readRegular } from './disk.ts'

/**
 * The longest file that a person writes for Flow, in bytes: with indents and remarks twice what a line of the log holds.
 * Some texts take the parser a time that grows with the square of their length, or a thousand times their length in memory.
 */
export const FILE_MAX = 2 * LINE_MAX
const ALIASES_MAX = 100
/** Levels of nesting; no schema has more than ten. The parser's own recursion can end the process where the stack does. */
const DEPTH_MAX = 64
/** Documents, directives, comments and line ends between them, and what belongs to none. */
const PARTS_MAX = 10_000
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

/** What `parseYamlFile` makes of the file at `path`, wherever that is. Fails with `file_not_found` and `storage_refused` as well. */
export async function readYamlFile(path: string, rules: FileRules): Promise<unknown> {
  const file = resolve(path)
  const bytes = readRegular({ path: dirname(file), remedy: () => `Make ${file} readable.` }, file, FILE_MAX)
  if (bytes === null) throw new FlowError(refusal('file_not_found', `${path} is not there.`))
  return parseYamlFile(path, bytes, rules)
}

/**
 * The value of the YAML (or JSON) text of `file`, when it meets all of `rules`. Otherwise it fails with
 * their code and a line `file:line:column: what is wrong` for each fault, the first twenty of them. No key
 * may stand twice or be other than a scalar, no alias may blow the document up, and nothing in it is run.
 */
export async function parseYamlFile(file: string, bytes: Buffer, rules: FileRules): Promise<unknown> {
  // There may be as many faults as bytes, so only those that are shown become a line.
  const failEach = <T>(faults: T[], line: (fault: T) => string): FlowError => {
    const more = faults.length > SHOWN_MAX ? [`and ${faults.length - SHOWN_MAX} more`] : []
    return new FlowError(refusal(rules.code, [...faults.slice(0, SHOWN_MAX).map(line), ...more].join('\n'), rules.hint))
  }
  const fail = (lines: string[]): FlowError => failEach(lines, (line) => line)
  if (bytes.length > FILE_MAX) throw fail([`${file}:1:1: the file is over ${FILE_MAX} bytes long`])
  if (!isUtf8(bytes)) throw fail([`${file}:1:1: the file is not UTF-8 text`])
  const text = bytes.toString('utf8')
  const nul = text.indexOf('\0')
  if (nul >= 0) throw fail([`${file}:${text.slice(0, nul).split('\n').length}:1: the file holds a NUL character`])

  const yaml = await import('yaml')
  const { Composer, LineCounter, visit } = yaml
  const lines = new LineCounter()
  const { tokens, fault } = tokensOf(yaml, text, lines)
  if (fault !== null) throw fail([`${at(file, lines, fault.offset)}: ${fault.message}`])
  const [first, second] = new Composer({ uniqueKeys: false }).compose(tokens, true, text.length)
  const document = first as Document.Parsed // With `true` there is one, if an empty one.
  if (second !== undefined) throw fail([`${at(file, lines, second.range[0])}: the file holds multiple documents`])
  const faults = [...document.errors, ...document.warnings].map(({ pos, message }) => ({ offset: pos[0], message }))
  for (const { offset, isRepeated } of faultyKeys(document, visit))
    faults.push({ offset, message: `Map keys must be ${isRepeated ? 'unique' : 'scalars'}` })
  if (faults.length > 0) throw failEach(faults, ({ offset, message }) => `${at(file, lines, offset)}: ${message}`)
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: ALIASES_MAX })
  } catch (error) {
    // More aliases than allowed.
    throw fail([`${file}:1:1: ${(error as Error).message}`])
  }
  const validate = await validatorOf(rules.schema)
  const show = ({ path, message }: Problem): string => `${at(file, lines, offsetOf(document, path))}: ${message}`
  if (!validate(value)) throw failEach(validate.errors ?? [], (violation) => show(violationProblem(value, violation)))
  const problems = rules.further?.(value as never) ?? []
  if (problems.length > 0) throw failEach(problems, show)
  return value
}

/**
 * The tokens of a YAML text up to its end, or to where it is nested too deeply or has too many parts. To parse one without
 * looking costs as much memory as a hundred times its length, or ends the process.
 */
export function tokensOf(
  { Lexer, Parser }: Pick<typeof import('yaml'), 'Lexer' | 'Parser'>,
  text: string,
  lines: LineCounter,
): { tokens: CST.Token[]; fault: { offset: number; message: string } | null } {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  const tokens: CST.Token[] = []
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme))
    if (parser.stack.length > DEPTH_MAX) return { tokens, fault: { offset: parser.offset, message: 'it is nested too deeply' } }
    if (tokens.length > PARTS_MAX)
      return { tokens, fault: { offset: parser.offset, message: `the file has over ${PARTS_MAX} parts` } }
  }
  tokens.push(...parser.end())
  return { tokens, fault: null }
}

/** Where keys stand in their map a second time, and where they may: what is no scalar is only named in the value. The parser's own check compares each key with all before it. */
export function faultyKeys(document: Document.Parsed, look: typeof visit): { offset: number; isRepeated: boolean }[] {
  const faults: { offset: number; isRepeated: boolean }[] = []
  look(document, {
    Map: (_, { items }) => {
      const seen = new Set<string>()
      for (const pair of items) {
        const name = keyOf(pair)
        const offset = (pair.key as Node).range?.[0] ?? 0
        if (name === undefined || seen.has(name)) faults.push({ offset, isRepeated: name !== undefined })
        else seen.add(name)
      }
    },
  })
  return faults
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
  return document.contents?.range[0] ?? 0
}

/** The name under which a pair of a map is a member of its value; undefined where its key is no scalar. */
function keyOf(pair: unknown): string | undefined {
  const { key } = pair as Pair<{ value?: unknown } | null>
  return key?.value === undefined ? undefined : String(key.value ?? '')
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
