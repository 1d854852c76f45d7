/** One informed side is enough (Thompson 1991). */
import { difference } from '../estimators.ts';
import { beside, within } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const oneInformedSide: Finding = {
  name: 'one informed side is enough',
  source: 'Thompson 1991',
  readings: (context) => {
    const play = (vendor: number, client: number) =>
      context.play('integrative', { 'vendor.understanding': vendor, 'client.understanding': client });
    const joint = ({ joint: x }: { readonly joint: number | null }): number | null => x;
    return [
      within(
        'joint value, both understand less the vendor alone',
        difference(play(0.9, 0), play(0.9, 0.9), joint),
        -0.01,
        0.01,
        'little',
      ),
      within(
        'joint value, both understand less the client alone',
        difference(play(0, 0.9), play(0.9, 0.9), joint),
        -0.01,
        0.01,
        'little',
      ),
      beside('joint value, both understand less nobody', difference(play(0, 0), play(0.9, 0.9), joint)),
    ];
  },
  note: 'See row 5: it takes one to see a trade. The essay\'s "on one side or on both" is not symmetric either: on its table it is the client\'s understanding that counts.',
};
