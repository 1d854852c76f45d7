/** The tests that mutants meet: those of the floors whose files are in the sample. */
import { defineConfig, mergeConfig } from 'vitest/config';
import config from './vitest.config.ts';

export default mergeConfig(
  config,
  defineConfig({ test: { include: ['test/{statistics,relationship}/**/*.test.ts'], maxWorkers: 1 } }),
);
