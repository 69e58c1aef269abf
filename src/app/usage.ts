import { FlowError, refusal } from '../core/errors.ts'

/** An error of the command line with what is legal and the next command. */
export function usage(message: string, hint: string | null, next: string | null = 'help'): FlowError {
  return new FlowError(refusal('usage', message, hint, next))
}
