import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    // Those need the real Bicep CLI: vitest.bicep.config.ts.
    exclude: ['__tests__/bicep/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'coverage/results.json' }]],
  },
});
