/** The packages that the build of the page replaces, and by what. */
export const PAGE_ALIASES: Readonly<Record<string, string>> = {
  'mathjs/number': 'src/page/small/formulaParser.ts',
  zod: 'src/page/small/schema.ts',
};

/** The modules of the library that the build of the page replaces, and by what. */
export const PAGE_MODULES: Readonly<Record<string, string>> = {
  'src/agents/leastCompromise.ts': 'src/page/small/unasked.ts',
  'src/analysis/dealQuality.ts': 'src/page/small/unasked.ts',
  'src/engine/preparation/playedSeats.ts': 'src/page/small/scenariosOwnSeats.ts',
  'src/engine/preparation/seats.ts': 'src/page/small/scenariosOwnSeats.ts',
  'src/engine/record/checkSaved.ts': 'src/page/small/unasked.ts',
  'src/engine/record/negotiationProblems.ts': 'src/page/small/ownResults.ts',
  'src/engine/turns/checkCarried.ts': 'src/page/small/unasked.ts',
  'src/engine/turns/offersOnly.ts': 'src/page/small/unasked.ts',
  'src/engine/turns/sandboxedTurn.ts': 'src/page/small/unasked.ts',
  'src/policies/sandbox/sandbox.ts': 'src/page/small/unasked.ts',
  'src/policies/sandbox/sandboxedTrustRule.ts': 'src/page/small/unasked.ts',
  'src/postmortem/dealReview.ts': 'src/page/small/untold.ts',
  'src/postmortem/turning/fatalReason.ts': 'src/page/small/untold.ts',
  'src/postmortem/turning/managerReplay.ts': 'src/page/small/untold.ts',
  'src/visual/charts/parts/curveLayers.ts': 'src/page/small/unasked.ts',
  'src/visual/charts/parts/dealMeasureTitles.ts': 'src/page/small/untold.ts',
  'src/visual/charts/parts/given.ts': 'src/page/small/ownResults.ts',
  'src/visual/svg/checkChart.ts': 'src/page/small/unasked.ts',
};
