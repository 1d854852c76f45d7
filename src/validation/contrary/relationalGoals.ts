/** Strong relational goals on both sides cost money (Amanatullah, Morris & Curhan 2008). */
import { jointValue, pairedDifference } from '../estimators.ts';
import type { Finding } from '../pattern.ts';
import { intervalBelow } from '../pattern.ts';

/** Both sides ask for little and concede early. */
const ACCOMMODATING = {
  'vendor.bid.exponent': 3,
  'client.bid.exponent': 3,
  'vendor.opensAt': 0.7,
  'client.opensAt': 0.7,
};

export const relationalGoals: Finding = {
  name: 'strong relational goals on both sides cost money',
  source: 'Amanatullah, Morris & Curhan 2008',
  readings: (context) =>
    (['integrative', 'dealOrNoDeal'] as const).map((name) =>
      intervalBelow(
        `joint value, both accommodating, less as it is (${name})`,
        pairedDifference(context.play(name), context.play(name, ACCOMMODATING), jointValue),
        0,
        'less',
      ),
    ),
  note:
    'Who asks for little and gives way early settles before anything was traded. The relational goal ' +
    'itself is not in ' +
    'the model; what it makes people do is.',
};
