import { onTestFinished, vi } from 'vitest'
import { forgetPoints } from '../../src/store/crash.ts'

/** Has FLOW_CRASH_AT say `fault` until the test ends, or until what is returned is called. */
export function faultAt(fault: string): () => void {
  const end = () => {
    vi.stubEnv('FLOW_CRASH_AT', undefined)
    forgetPoints()
  }
  forgetPoints()
  vi.stubEnv('FLOW_CRASH_AT', fault)
  onTestFinished(end)
  return end
}
