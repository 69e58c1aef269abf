/** The validator of what the host gives a hook: all that the hooks of a tool call mostly need. */
export { validateHookInput } from './generated/hook-input.js'
