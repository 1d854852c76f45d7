/** Row 17: the two sides' accounts lie farther apart where talks failed. */
import type { Estimate } from '../../statistics/estimate.ts';
import { ratioOfMeans } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import type { PairRecord } from '../records/pairRecord.ts';
import { pairRecords } from '../records/pairRecord.ts';
import type { PopulationName } from '../validationContext.ts';

const GAMES = ['smallPoint', 'dealOrNoDeal', 'casino'] as const satisfies readonly PopulationName[];

/** The mean distance of the accounts of failed pairs over that of settled pairs; pairs without talk are left out. */
export const failedOverSettled = (records: readonly Pick<PairRecord, 'failed' | 'accounts'>[]): Estimate | null => {
  const distances = (failed: boolean): number[] =>
    records.flatMap((one) => (one.failed === failed && one.accounts !== null ? [one.accounts] : []));
  return ratioOfMeans(distances(true), distances(false));
};

/** The same for what the two sides together take to be fair, beyond what there is; pairs without it are left out. */
const unfairOverSettled = (records: readonly Pick<PairRecord, 'failed' | 'unfair'>[]): Estimate | null => {
  const beyond = (failed: boolean): number[] =>
    records.flatMap((one) => (one.failed === failed && one.unfair !== null ? [one.unfair] : []));
  return ratioOfMeans(beyond(true), beyond(false));
};

export const accounts: Pattern = {
  row: 17,
  name: 'accounts lie farther apart where talks failed',
  basis: 'emerged',
  source: 'Babcock, Loewenstein, Issacharoff & Camerer 1995; Babcock & Loewenstein 1997',
  readings: (context) => [
    ...GAMES.map((name) =>
      intervalIn(
        `distance of the accounts, failed over settled, ${name}`,
        failedOverSettled(pairRecords(context, name)),
        2,
        4,
        '2–4; 3.3',
      ),
    ),
    ...GAMES.map((name) =>
      comparison(
        `what both take to be fair beyond all there is, failed over settled, ${name}`,
        unfairOverSettled(pairRecords(context, name)),
        '2–4; 3.3',
      ),
    ),
  ],
  note:
    'The distance is between what each side believes that yielding costs the other and what the other says. In the ' +
    'study of people it is between what each side takes to be fair.',
};
