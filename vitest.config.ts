import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Many tests wait for processes; one worker for each core but one would leave a small machine idle.
    maxWorkers: 2,
    reporters: ['default', 'json'],
    outputFile: { json: 'node_modules/.reports/unit.json' },
  },
})
