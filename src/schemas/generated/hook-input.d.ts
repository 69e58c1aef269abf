// Generated from schemas/v1 by scripts/build.ts.
import type { Validator } from '../validator.ts'

export declare const validateHookInput: Validator
