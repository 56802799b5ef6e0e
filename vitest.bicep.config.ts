import { defineConfig } from 'vitest/config';

/** The tests that need the real Bicep CLI: `npm run bicep-cli`, then `npm run test:bicep`. */
export default defineConfig({
  test: {
    include: ['__tests__/bicep/**/*.test.ts'],
    // Each start of the CLI takes two seconds of a core; a busy machine makes that ten.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    maxWorkers: 2,
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
  },
});
