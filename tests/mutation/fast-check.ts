import fc from '../../node_modules/fast-check/lib/fast-check.js'

/** Thrown instead of a check. The test ends with it, as one that passed. */
export const NO_CHECK = 'NoCheck'

function assert(): void {
  throw Object.assign(new Error('properties are not checked here'), { name: NO_CHECK })
}

/** Makes values, and checks no property: whether a random case finds a mutant differs from run to run. */
export default { ...fc, assert }
