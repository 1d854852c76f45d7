/** Joint value is not a function of trust (Kimmel et al. 1980). */
import { jointValue, moreFailures, pairedDifference } from '../estimators.ts';
import { SILENT, trust } from '../sharedSettings.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalIn } from '../pattern.ts';

export const trustIsNotValue: Finding = {
  name: 'joint value is not a function of trust',
  source: 'Kimmel, Pruitt, Magenau, Konar-Goldband & Carnevale 1980',
  readings: (context) => {
    const play = (level: number, levers = {}) => context.play('integrative', { ...trust(level, level), ...levers });
    const [low, high] = [play(0.2), play(0.8)];
    return [
      intervalIn(
        'joint value over the best, trust 0.8 less 0.2',
        pairedDifference(low, high, jointValue),
        -0.02,
        0.02,
        'little or nothing',
      ),
      intervalIn(
        'the same where nobody speaks',
        pairedDifference(play(0.2, SILENT), play(0.8, SILENT), jointValue),
        -0.005,
        0.005,
        'nothing',
      ),
      comparison('failures, trust 0.8 less 0.2', moreFailures(low, high)),
    ];
  },
  note:
    'The model does not show this with its people. ' +
    'Trust works through what is told and believed, through leaving, and through how soon one gives way; in a ' +
    'game with little at stake afterwards it moves the joint value of a deal by about a hundredth of the best. It ' +
    'does so without talk, too, which people do not show: who trusts gives way sooner (the pace of `reciprocal`).',
};
