/** Tests run on the sources: `dealbreaker` resolves to `src`. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  resolve: { conditions: ['@dealbreaker/source'] },
  ssr: { resolve: { conditions: ['@dealbreaker/source'] } },
  test: { include: ['test/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
