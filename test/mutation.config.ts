/** The tests that mutants meet: those of the floors whose files are in the sample. */
import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

export default defineConfig({
  ...config,
  test: { ...config.test, include: ['test/{statistics,relationship}/**/*.test.ts'], isolate: true, maxWorkers: 1 },
});
