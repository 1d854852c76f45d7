/** Row 12: a channel to talk in makes fewer talks over one price fail. */
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { moreFailures, relativeFailures } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';
import { populations } from '../populations/populations.ts';
import { SILENT } from '../sharedSettings.ts';

/** How many times as many pairs as elsewhere are played: few talks fail, and fewer still end otherwise with talk. */
const WANTED = 4;

export const talkChannel: Pattern = {
  row: 12,
  name: 'a talk channel saves deals over one price',
  basis: 'emerged',
  source: 'Backus, Blake, Pettus & Tadelis 2025',
  readings: (context) => {
    const many = populations.distributive({ pairs: WANTED * context.pairs, seed: context.seed });
    const talking = context.playList(many, false);
    const silent = context.playList(
      many.map((one) => withLevers(one, SILENT)),
      false,
    );
    return [
      intervalIn(
        'failures with talk over those without, less 1',
        relativeFailures(silent, talking),
        -0.4,
        -0.05,
        '−0.40 to −0.05; −0.14',
      ),
      comparison('failures with talk less without', moreFailures(silent, talking)),
    ];
  },
  note:
    'The same pairs with the same chance, once where nobody presses or asks. Over one price there is nothing to ' +
    'trade; talk can work through trust only.',
};
