/** The validators that every command loads. */
export { validateEvent, validateHookInput, validateStatusLine } from './generated/events.js'
