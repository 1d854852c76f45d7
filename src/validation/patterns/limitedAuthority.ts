/** Row 24: a rep that has to ask makes deals later, and not fewer. */
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalBelow, positive } from '../pattern.ts';
import { moreFailures, pairedDifference } from '../estimators.ts';
import type { PlayedPair } from '../populations/playPairs.ts';
import { hasDeal } from '../populations/playPairs.ts';
import { POINT } from '../populations/smallPoint.ts';

/** The option of the break point, up to which the rep may go alone. */
const LIMIT = 3;
const FLEXIBILITY = 0.5;
/** A client that presses what it takes to cost little; a break point that may bend. */
const BENDS: LeverSettings = { 'client.talk': 'candid', [`vendor.breakPoints.${POINT}.flexibility`]: FLEXIBILITY };
const ALONE: LeverSettings = { ...BENDS, [`vendor.mandate.${POINT}`]: LIMIT };
/** The manager decides as the rep would: it bends as far, and takes in all that is relayed. */
const ASKS: LeverSettings = {
  ...ALONE,
  'vendor.manager': { flexibility: FLEXIBILITY, care: 0.5, understanding: 1, answersIn: 2 },
};
/** A rep who answers as the manager does, by a coin. */
const COIN: LeverSettings = { 'vendor.talk': 'candid' };
/** A smaller share of a round, or of all talks, counts as none. */
const NEGLIGIBLE = { rounds: 0.05, failures: 0.02 };

/** The round of the deal, from 0; null without a deal. */
const roundOfDeal = (played: PlayedPair): number | null => (hasDeal(played) ? played.round : null);

export const limitedAuthority: Pattern = {
  row: 24,
  name: 'limited authority makes deals later, not fewer',
  basis: 'emerged',
  source: 'held of agents with limited authority (signs; from memory, no study was read)',
  readings: (context) => {
    const play = (levers: LeverSettings) => context.play('smallPoint', levers);
    const [full, asks, alone] = [play(BENDS), play(ASKS), play(ALONE)];
    const [fullCoin, asksCoin] = [play({ ...BENDS, ...COIN }), play({ ...ASKS, ...COIN })];
    return [
      positive(
        'rounds until the deal, the rep has to ask, less the rep decides',
        pairedDifference(full, asks, roundOfDeal),
        NEGLIGIBLE.rounds,
        'later',
      ),
      intervalBelow(
        'failures, the rep has to ask, less the rep decides',
        moreFailures(full, asks),
        NEGLIGIBLE.failures,
        'not more',
      ),
      comparison('failures, the rep has nobody to ask, less the rep decides', moreFailures(full, alone)),
      comparison(
        'the same rounds, a rep who grants by the same coin',
        pairedDifference(fullCoin, asksCoin, roundOfDeal),
      ),
      comparison('the same failures', moreFailures(fullCoin, asksCoin)),
    ];
  },
  note:
    'The manager answers two turns later, and bends by a coin of ½. A rep who foresees hardly ever makes an ' +
    'exception, so that asking helps with these people, and makes deals sooner. Where the rep grants by the same ' +
    'coin, deals come later, and there are fewer: who refers does not explain meanwhile, and silence is one more ' +
    'flat no.',
};
