/** Clients leave mostly because of what the incumbent did; the rival's attraction counts less (Keaveney 1995). */
import { moreFailures, share } from '../estimators.ts';
import { understanding } from '../sharedSettings.ts';
import type { Finding } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';

export const incumbents: Finding = {
  name: "clients leave for what the incumbent did, not for the rival's pull",
  source: 'Keaveney 1995',
  readings: (context) => {
    const flat = { 'vendor.care': 0, ...understanding(0) };
    const played = context.play('smallPoint', flat);
    const left = played.filter(({ kind, by }) => kind === 'walk-away' && by === 'client');
    return [
      intervalAbove(
        'clients who left after flat refusals, of all who left',
        share(left, ({ over }) => over !== null),
        0.5,
        'most',
      ),
      intervalAbove(
        'failures that go when the vendor explains',
        moreFailures(context.play('smallPoint', { ...flat, 'vendor.care': 1 }), played),
        0,
        'many',
      ),
      comparison(
        'failures that go when the rival is worse by about a tenth (fit 0.42)',
        moreFailures(context.play('smallPoint', { ...flat, 'rivals.0.fit': 0.42 }), played),
      ),
    ];
  },
  note:
    'The model does not show this with its people: few clients who leave have heard a flat refusal, and a rival ' +
    'that is worse by a tenth saves more than a vendor that explains.',
};
