/** Joint value is not a function of trust (Kimmel et al. 1980). */
import { difference, failed } from '../estimators.ts';
import { beside, within } from '../pattern.ts';
import type { Finding } from './finding.ts';

const trust = (x: number) => ({ 'vendor.trust': x, 'client.trust': x });

export const trustIsNotValue: Finding = {
  name: 'joint value is not a function of trust',
  source: 'Kimmel, Pruitt, Magenau, Konar-Goldband & Carnevale 1980',
  readings: (context) => {
    const [low, high] = [context.play('integrative', trust(0.2)), context.play('integrative', trust(0.8))];
    const silent = { 'vendor.talk': 'silent', 'client.talk': 'silent' };
    return [
      within(
        'joint value over the best, trust 0.8 less 0.2',
        difference(low, high, ({ joint }) => joint),
        -0.02,
        0.02,
        'little or nothing',
      ),
      within(
        'the same where nobody speaks',
        difference(
          context.play('integrative', { ...trust(0.2), ...silent }),
          context.play('integrative', { ...trust(0.8), ...silent }),
          ({ joint }) => joint,
        ),
        -0.005,
        0.005,
        'nothing',
      ),
      beside('failures, trust 0.8 less 0.2', difference(low, high, failed)),
    ];
  },
  note: 'Trust works through what is told and believed, and through leaving; in a game with little at stake afterwards it moves the joint value of a deal by a hundredth or two of the best, and not at all without talk.',
};
