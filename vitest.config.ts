import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Tests wait for processes and for the disk most of the time: Vitest's own number would leave a small machine idle.
    maxWorkers: Math.max(3, availableParallelism()),
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.reports/unit.json' },
  },
})
