// Generated from schemas/v1 by scripts/build.ts.
import type { Validator } from '../validator.ts'

export declare const validateEvent: Validator
export declare const validateEvidence: Validator
export declare const validateStatusLine: Validator
