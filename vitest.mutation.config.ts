import { defineConfig } from 'vitest/config'

/** The tests that mutants of the core and the store are tried on: of those layers alone, and with cases that are fixed. */
export default defineConfig({
  test: {
    include: ['tests/core/**/*.test.ts', 'tests/store/**/*.test.ts'],
    exclude: ['**/*.property.test.ts', 'tests/store/{processes,durability}.test.ts'],
    // What a mutant makes slow must not look like what it makes wrong.
    testTimeout: 300_000,
  },
})
