/** The validators that every command loads. */
export { validateEvent, validateEvidence, validateStatusLine } from './generated/events.js'
