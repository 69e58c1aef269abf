/** The validators that every command loads. */
export { validateEvent, validateEvidence, validateHookInput, validateStatusLine } from './generated/events.js'
