import { usage } from './usage.ts'

const ACTIVITY_ID = /^[a-z][a-z0-9_-]{0,63}$/

/** `text` as the id of an activity. Fails with `usage`; whether there is such an activity is not looked at. */
export function activityId(text: string | undefined): string {
  if (text !== undefined && ACTIVITY_ID.test(text)) return text
  throw usage(
    `"${text?.slice(0, 80)}" is no activity id: a lower-case letter, then letters, digits, - and _, at most 64.`,
    null,
    'next',
  )
}
