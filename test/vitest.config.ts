/**
 * Tests run on the sources: `dealbreaker` resolves to `src`. Files named `*.full.test.ts` run in `npm run test:full`.
 */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { FULL } from './profile.ts';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['@dealbreaker/source'] },
  ssr: { resolve: { conditions: ['@dealbreaker/source'] } },
  test: {
    include: ['test/**/*.test.ts'],
    exclude: FULL ? [] : ['test/**/*.full.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Files share the modules of their thread, which halves the time that imports take.
    pool: 'threads',
    isolate: false,
    maxWorkers: '100%',
    // A limit for what hangs, not for what is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    coverage: {
      provider: 'custom',
      customProviderModule: './test/coverage.mjs',
      include: ['src/**/*.ts'],
      reporter: ['text-summary'],
      thresholds: { statements: 80, branches: 75, functions: 80, lines: 80 },
    },
  },
});
