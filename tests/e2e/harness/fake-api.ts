import http from 'node:http'

export interface TextBlock {
  type: 'text'
  text: string
}
export interface ToolUseBlock {
  type: 'tool_use'
  name: string
  input: Record<string, unknown>
}
export type Block = TextBlock | ToolUseBlock

/** What the model says in one turn. */
export interface Reply {
  content: Block[]
  /** What the API answers in place of the content. */
  error?: { status: number; type: string; message: string }
}

/** A scripted turn: a reply, or what makes one of the request when it arrives. */
export type Turn = Reply | ((request: ApiRequest) => Reply | Promise<Reply>)

export function say(text: string): Reply {
  return { content: [{ type: 'text', text }] }
}

/** One call of the Bash tool. */
export function bash(command: string, more: Record<string, unknown> = {}): Reply {
  return { content: [{ type: 'tool_use', name: 'Bash', input: { command, description: 'scripted', ...more } }] }
}

/** One call of any tool. */
export function call(name: string, input: Record<string, unknown>): Reply {
  return { content: [{ type: 'tool_use', name, input }] }
}

/** A refusal by the API, such as 401 or 500. */
export function refuse(status: number, type: string, message: string): Reply {
  return { content: [], error: { status, type, message } }
}

interface RequestBody {
  model?: string
  stream?: boolean
  system?: unknown
  messages?: { role: string; content: string | Record<string, unknown>[] }[]
  tools?: { name: string }[]
}

/** What the client asked the model. */
export interface ApiRequest {
  /** `turn` takes the next scripted turn; `side` is the client's own business: a title, a summary. */
  kind: 'turn' | 'side'
  body: RequestBody
  /** Every text of the messages, tool results included, in order. */
  text: string
  /** The texts of the last message alone: what is new in this request. */
  news: string
  /** The results of tools in the last message. */
  results: { text: string; isError: boolean }[]
}

export interface FakeApi {
  requests: ApiRequest[]
  /** The requests that took a turn. */
  turns(): ApiRequest[]
  /**
   * Adds turns to the end of the script; with `of` to that of the conversations whose first message holds that text,
   * such as a subagent's, which take no other turns.
   */
  script(turns: Turn[], of?: string): void
  /** How many scripted turns nobody asked for. */
  left(): number
  close(): Promise<void>
}

const COMPACTION = 'Your task is to create a detailed summary'
const UNSCRIPTED = 'The script has no more turns.'

/**
 * Serves as much of the Messages API as the client uses on the socket `path`. It answers main requests, those
 * that offer tools, with the scripted turns in order and everything else with a fixed text.
 */
export async function fakeApi(path: string): Promise<FakeApi> {
  const requests: ApiRequest[] = []
  const script: Turn[] = []
  const scripts = new Map<string, Turn[]>()
  const server = http.createServer((incoming, response) => {
    // A status that the client does not retry: the mistake of a script ends its test at once.
    answer(incoming, response).catch((error: unknown) => apiError(response, 400, 'invalid_request_error', String(error)))
  })

  async function answer(incoming: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of incoming) chunks.push(chunk as Buffer)
    const raw = Buffer.concat(chunks).toString('utf8')
    const { pathname } = new URL(incoming.url ?? '/', 'http://localhost')
    if (incoming.method === 'POST' && pathname === '/v1/messages/count_tokens')
      return json(response, 200, { input_tokens: Math.ceil(raw.length / 4) })
    if (incoming.method === 'POST' && pathname === '/v1/messages') {
      const request = readRequest(JSON.parse(raw))
      requests.push(request)
      const reply = request.kind === 'side' ? say('<summary>The work so far.</summary>') : await next(request)
      if (reply.error !== undefined) return apiError(response, reply.error.status, reply.error.type, reply.error.message)
      return send(response, request.body, reply)
    }
    if (incoming.method === 'HEAD') return void response.writeHead(200).end()
    apiError(response, 404, 'not_found_error', `no ${incoming.method} ${pathname}`)
  }

  async function next(request: ApiRequest): Promise<Reply> {
    const first = texts(request.body.messages?.[0]?.content).join('\n')
    const own = [...scripts].find(([of]) => first.includes(of))?.[1] ?? script
    const turn = own.shift() ?? say(UNSCRIPTED)
    return typeof turn === 'function' ? turn(request) : turn
  }

  await new Promise<void>((resolve) => server.listen(path, resolve))
  return {
    requests,
    turns: () => requests.filter((request) => request.kind === 'turn'),
    script: (turns, of) => {
      if (of !== undefined && !scripts.has(of)) scripts.set(of, [])
      const own = of === undefined ? script : scripts.get(of)
      own?.push(...turns)
    },
    left: () => script.length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function readRequest(body: RequestBody): ApiRequest {
  const messages = (body.messages ?? []).map((message) => texts(message.content))
  const last = body.messages?.at(-1)?.content
  const blocks = Array.isArray(last) ? last : []
  const news = messages.at(-1)?.join('\n') ?? ''
  return {
    kind: (body.tools ?? []).length > 0 && !news.includes(COMPACTION) ? 'turn' : 'side',
    body,
    text: messages.flat().join('\n'),
    news,
    results: blocks
      .filter((block) => block['type'] === 'tool_result')
      .map((block) => ({ text: texts(block['content']).join('\n'), isError: block['is_error'] === true })),
  }
}

function texts(content: unknown): string[] {
  if (typeof content === 'string') return [content]
  if (!Array.isArray(content)) return []
  return content.flatMap((block: Record<string, unknown>) =>
    typeof block['text'] === 'string' ? [block['text']] : texts(block['content']),
  )
}

let ids = 0
const newId = (prefix: string) => `${prefix}_fake${String(++ids).padStart(6, '0')}`

function json(response: http.ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'request-id': newId('req') })
  response.end(JSON.stringify(value))
}

function apiError(response: http.ServerResponse, status: number, type: string, message: string): void {
  json(response, status, { type: 'error', error: { type, message } })
}

function send(response: http.ServerResponse, request: RequestBody, reply: Reply): void {
  const content = reply.content.map((block) => (block.type === 'tool_use' ? { ...block, id: newId('toolu') } : block))
  const usage = { input_tokens: 10, output_tokens: 5, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 }
  const stop_reason = content.some((block) => block.type === 'tool_use') ? 'tool_use' : 'end_turn'
  const message = { id: newId('msg'), type: 'message', role: 'assistant', model: request.model, stop_sequence: null, usage }
  if (request.stream !== true) return json(response, 200, { ...message, content, stop_reason })

  const event = (type: string, data: object) => response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`)
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache', 'request-id': newId('req') })
  event('message_start', { message: { ...message, content: [], stop_reason: null } })
  content.forEach((block, index) => {
    if (block.type === 'text') {
      event('content_block_start', { index, content_block: { type: 'text', text: '' } })
      event('content_block_delta', { index, delta: { type: 'text_delta', text: block.text } })
    } else {
      event('content_block_start', { index, content_block: { ...block, input: {} } })
      event('content_block_delta', { index, delta: { type: 'input_json_delta', partial_json: JSON.stringify(block.input) } })
    }
    event('content_block_stop', { index })
  })
  event('message_delta', { delta: { stop_reason, stop_sequence: null }, usage })
  event('message_stop', {})
  response.end()
}
