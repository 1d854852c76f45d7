/** Clients leave mostly for what the incumbent did, not for the rival's pull (Keaveney 1995). */
import { difference, failed, share } from '../estimators.ts';
import { above, beside } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const incumbents: Finding = {
  name: "clients leave for what the incumbent did, not for the rival's pull",
  source: 'Keaveney 1995',
  readings: (context) => {
    const byTheBook = { 'vendor.care': 0, 'vendor.understanding': 0, 'client.understanding': 0 };
    const played = context.play('smallPoint', byTheBook);
    const left = played.filter(({ kind, by }) => kind === 'walk-away' && by === 'client');
    return [
      above(
        'clients who left after flat refusals, of all who left',
        share(left, ({ over }) => over !== null),
        0.5,
        'most',
      ),
      above(
        'failures that go when the vendor explains',
        difference(context.play('smallPoint', { ...byTheBook, 'vendor.care': 1 }), played, failed),
        0,
        'many',
      ),
      beside(
        'failures that go when the rival is worse by about a tenth (fit 0.42)',
        difference(context.play('smallPoint', { ...byTheBook, 'rivals.0.fit': 0.42 }), played, failed),
      ),
    ];
  },
  note: 'The rival must be there to go to; but what sends the client there is mostly what it was told.',
};
