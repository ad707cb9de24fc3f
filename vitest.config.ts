// Three suites: `unit` (no browser), `browser` (the built page in a real Chromium), `full` (every law at full size; before a release).
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const full = '**/*.full.test.{ts,tsx}';

export default defineConfig({
  plugins: [react()],
  test: {
    allowOnly: false,
    environment: 'node',
    passWithNoTests: false,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['test/**/*.test.{ts,tsx}'], exclude: ['test/browser/**', full], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          exclude: [full],
          globalSetup: ['test/support/serve-page.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'full',
          include: [`test/${full}`],
          globalSetup: ['test/support/serve-page.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
