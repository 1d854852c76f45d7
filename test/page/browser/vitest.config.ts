/** The page in a real browser: `npm run test:page`. It builds on `dist`, and needs Debian's Chromium. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  resolve: { conditions: ['@dealbreaker/source'] },
  ssr: { resolve: { conditions: ['@dealbreaker/source'] } },
  test: {
    include: ['test/page/browser/*.browser.ts'],
    // One browser for all files.
    pool: 'threads',
    isolate: false,
    fileParallelism: false,
    // Limits for what hangs, not for what is slow.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
