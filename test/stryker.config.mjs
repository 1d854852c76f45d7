/** Mutation testing of a sample: small files of arithmetic whose tests are exact. `npm run mutation` */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation.config.ts', related: false },
  mutate: [
    'src/statistics/wilson.ts',
    'src/statistics/mcnemar.ts',
    'src/statistics/quantile.ts',
    'src/relationship/trustRules/beta.ts',
    'src/relationship/perceivedUtility.ts',
  ],
  coverageAnalysis: 'perTest',
  concurrency: 2,
  reporters: ['clear-text'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: 'node_modules/.cache/stryker',
  thresholds: { high: 90, low: 80, break: 70 },
};
