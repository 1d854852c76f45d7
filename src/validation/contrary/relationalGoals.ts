/** Strong relational goals on both sides cost money (Amanatullah, Morris & Curhan 2008). */
import { difference } from '../estimators.ts';
import { below } from '../pattern.ts';
import type { Finding } from './finding.ts';

export const relationalGoals: Finding = {
  name: 'strong relational goals on both sides cost money',
  source: 'Amanatullah, Morris & Curhan 2008',
  readings: (context) => {
    const accommodating = {
      'vendor.bid.exponent': 3,
      'client.bid.exponent': 3,
      'vendor.opensAt': 0.7,
      'client.opensAt': 0.7,
    };
    return ['integrative', 'dealOrNoDeal'].map((name) =>
      below(
        `joint value, both accommodating, less as it is (${name})`,
        difference(
          context.play(name as 'integrative'),
          context.play(name as 'integrative', accommodating),
          ({ joint }) => joint,
        ),
        0,
        'less',
      ),
    );
  },
  note: 'Who asks for little and gives way early settles before anything was traded. The relational goal itself is not in the model; what it makes people do is.',
};
