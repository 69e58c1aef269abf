/** Why a value breaks a schema, in the form that ajv gives it. */
export interface Violation {
  /** JSON pointer to the member that is wrong; empty for the value itself. */
  instancePath: string
  keyword: string
  /** Only of what people write. */
  params?: Record<string, unknown>
  message?: string
}

/**
 * Whether a value meets one schema of `schemas/v1`. `errors` holds the violations until the next call: all
 * of them for what people write (workflow, settings, activity), the first one for the rest. It changes
 * nothing in the value and does not throw.
 */
export interface Validator {
  (value: unknown): boolean
  errors?: Violation[] | null
}
