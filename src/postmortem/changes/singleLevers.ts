/**
 * Single human levers that could turn one ending into another: the short list that is tried on a seed. Each is one move
 * by one side, with the value that it is moved to.
 */
import type { Side } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';

export interface SingleLever {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

const LEVERS = ['care', 'understanding', 'trust', 'flexibility'] as const;

/** Where a lever goes. Not quite to the end where the end would be no human being: nobody understands or trusts all. */
const UP: Readonly<Record<(typeof LEVERS)[number], number>> = {
  care: 1,
  understanding: 0.9,
  trust: 0.8,
  flexibility: 1,
};
const DOWN: Readonly<Record<(typeof LEVERS)[number], number>> = {
  care: 0,
  understanding: 0.1,
  trust: 0.2,
  flexibility: 0,
};

/**
 * Levers of both sides that are not there yet, `up` (toward a relationship) or `down`, in a fixed order: care,
 * understanding, trust, flexibility; first the side with a break point, whose move it is.
 */
export function singleLevers(scenario: Scenario, direction: 'up' | 'down'): SingleLever[] {
  const goal = direction === 'up' ? UP : DOWN;
  const holds = (side: Side): boolean => Object.keys(scenario[side].breakPoints).length > 0;
  const sides: readonly Side[] = holds('vendor') || !holds('client') ? ['vendor', 'client'] : ['client', 'vendor'];
  return LEVERS.flatMap((lever) =>
    sides.flatMap((side): SingleLever[] => {
      const points = Object.values(scenario[side].breakPoints).map((point) => point.flexibility);
      if (lever === 'flexibility' && points.length === 0) return [];
      const from =
        lever !== 'flexibility'
          ? scenario[side][lever]
          : direction === 'up'
            ? Math.min(...points)
            : Math.max(...points);
      const to = goal[lever];
      return (direction === 'up' ? from < to : from > to) ? [{ path: `${side}.${lever}`, from, to }] : [];
    }),
  );
}
