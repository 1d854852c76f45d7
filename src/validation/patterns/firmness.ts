/** Row 6: firmness in a distributive game. */
import { settledPairs } from '../populations/playPairs.ts';
import { difference, failed } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { above, below } from '../pattern.ts';

const firm = { 'vendor.bid.exponent': 0.2 };
const soft = { 'vendor.bid.exponent': 0.8 };
const softest = { 'vendor.bid.exponent': 2 };

export const firmness: Pattern = {
  row: 6,
  name: 'firmness: more when it closes, more impasse, less trust left; softness does not win',
  basis: 'built in',
  source: 'Hüffmeier et al. 2014, 34 studies (signs)',
  readings: (context) => {
    const [hard, easy, easiest] = [firm, soft, softest].map((levers) => context.play('distributive', levers)) as [
      ReturnType<typeof context.play>,
      ReturnType<typeof context.play>,
      ReturnType<typeof context.play>,
    ];
    return [
      above(
        'what the firm side has when it closes, less the soft one',
        difference(easy, hard, (played) => (settledPairs(played) ? played.utility.vendor : null)),
        0,
        'more',
      ),
      above('failures, firm less soft', difference(easy, hard, failed), 0, 'more'),
      below(
        "the other's trust in it at the end, firm less soft",
        difference(easy, hard, ({ trust }) => trust.client),
        0,
        'less',
      ),
      above(
        'what it has in the end, failures counted, firm less soft',
        difference(easy, hard, ({ utility }) => utility.vendor),
        0,
        'softness does not win',
      ),
      above(
        'the same, firm less softest',
        difference(easiest, hard, ({ utility }) => utility.vendor),
        0,
        'softness does not win',
      ),
    ];
  },
  note: 'The first two follow from any tactic that holds out; that the firm side still has more when its many failures are counted does not.',
};
