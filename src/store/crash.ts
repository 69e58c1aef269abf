/** The boundaries between two effects at which a test can end the process. */
export const CRASH_POINTS = [
  'start:marker',
  'start:built',
  'start:renamed',
  'evidence:output',
  'evidence:result',
  'append:locked',
  'append:written',
  'append:synced',
  'project:activity',
  'project:printed',
  'project:renamed',
  'journal:locked',
  'journal:written',
  'recover:kept',
  'recover:moved',
  'recover:written',
  'move:ready',
  'move:renamed',
  'move:synced',
  'remove:renamed',
  'remove:synced',
] as const
export type CrashPoint = (typeof CRASH_POINTS)[number]

/**
 * Ends this process as a power cut would when FLOW_CRASH_AT names `point`. The release build defines the
 * variable as undefined, and the call is gone.
 */
export function crashPoint(point: CrashPoint): void {
  if (process.env.FLOW_CRASH_AT && process.env.FLOW_CRASH_AT === point) process.kill(process.pid, 'SIGKILL')
}
