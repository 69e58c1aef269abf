/** The validators that every command loads. */
export { validateEvent, validateHookInput } from './generated/events.js'
