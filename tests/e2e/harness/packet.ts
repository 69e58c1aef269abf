import type { ApiRequest } from './fake-api.ts'

const CONTEXT = /SessionStart hook additional context: (Flow keeps a durable record[\s\S]*?)\n*<\/system-reminder>/g

/** What Flow told the model of the record, as it stands last in the messages of this request; empty where it told nothing. */
export function packetOf(request: ApiRequest | undefined): string {
  return [...(request?.text ?? '').matchAll(CONTEXT)].at(-1)?.[1] ?? ''
}
