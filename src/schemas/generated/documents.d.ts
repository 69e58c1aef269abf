// Generated from schemas/v1 by scripts/build.ts.
import type { Validator } from '../validator.ts'

export declare const validateActivity: Validator
export declare const validateCriteria: Validator
export declare const validateRun: Validator
export declare const validateSettings: Validator
export declare const validateWorkflow: Validator
