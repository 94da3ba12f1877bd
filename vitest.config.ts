import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/site/**'] } },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // One browser and one server for all files; two cores.
          globalSetup: ['tests/site/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
