/** Row 9: agreements crowd the end of the time. */
import { share } from '../estimators.ts';
import type { Pattern } from '../pattern.ts';
import { comparison, intervalAbove } from '../pattern.ts';
import { hasDeal } from '../populations/playPairs.ts';
import type { PopulationName } from '../validationContext.ts';

/** The last fifth of the time begins here. */
const LATE = 0.8;
const GAMES = ['distributive', 'casino', 'integrative', 'market'] as const satisfies readonly PopulationName[];

export const deadlines: Pattern = {
  row: 9,
  name: 'agreements crowd the end',
  basis: 'built in',
  source: 'Roth, Murnighan & Schoumaker 1988 (sign)',
  readings: (context) =>
    GAMES.map((name) => {
      const scenarios = context.scenarios(name);
      // Round r, counted from 0, lies at time (r + 1)/(rounds + 1).
      const late = share(
        context.play(name).filter(hasDeal),
        ({ pair, round }) => (round + 1) / (scenarios[pair]!.rounds + 1) > LATE,
      );
      const what = `agreements in the last fifth of the time, ${name}`;
      return name === 'distributive' ? intervalAbove(what, late, 1 - LATE, 'more than 0.20') : comparison(what, late);
    }),
  note:
    "The source's game is about one thing to divide, and there they do: people who give way late make it so (how " +
    'late was chosen for rows 1 to 3). Where there is much to trade, most settle before the end: the crowd is the ' +
    "zone's narrowness, not the clock's.",
};
