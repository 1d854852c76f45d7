/** Runs the shipped vitest example on the sources, with a default time limit that no test of policies can keep. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const conditions = ['@dealbreaker/source'];

export default defineConfig({
  root: fileURLToPath(new URL('../../examples/testing', import.meta.url)),
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: { include: ['*.vitest.test.mjs'], testTimeout: 1 },
});
