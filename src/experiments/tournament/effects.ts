/** Estimates what changes when a policy takes the seat of a baseline. */
import type { Side } from '../../domain/side.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Contestant } from './contestant.ts';
import type { Game } from './game.ts';

/** The change of both sides' payoffs, paired by run, when a policy takes the seat of a baseline. */
export interface TournamentEffect {
  readonly scenario: string;
  readonly policy: string;
  readonly baseline: string;
  /** The seat of the policy. The baseline has the other seat, and both seats in the runs that it is compared with. */
  readonly seat: 'both' | 'vendor' | 'client';
  readonly vendor: Estimate;
  readonly client: Estimate;
  readonly verdict:
    | 'better for both'
    | 'feeds the vendor'
    | 'feeds the client'
    | 'better for the vendor'
    | 'better for the client'
    | 'worse for both'
    | 'worse for the vendor'
    | 'worse for the client'
    | 'no clear difference';
}

/** Estimates the effects of each policy that is no baseline, in both seats and in each one, for each baseline. */
export function effectsOf(
  game: readonly (readonly Game[])[],
  field: readonly Contestant[],
  baselines: readonly string[],
  scenario: string,
): TournamentEffect[] {
  return baselines.flatMap((baseline) => {
    const b = field.findIndex(({ name }) => name === baseline);
    const before = game[b]![b]!.payoff;
    return field.flatMap(({ name }, p) =>
      baselines.includes(name)
        ? []
        : (
            [
              ['both', p, p],
              ['vendor', p, b],
              ['client', b, p],
            ] as const
          ).map(([seat, v, c]): TournamentEffect => {
            const after = game[v]![c]!.payoff;
            const change = (side: Side): Estimate =>
              meanEstimate(
                after[side].map((x, run) => x - before[side][run]!),
                -1,
                1,
              )!;
            const [vendor, client] = [change('vendor'), change('client')];
            return { scenario, policy: name, baseline, seat, vendor, client, verdict: verdictOn(vendor, client) };
          }),
    );
  });
}

/** "Better" and "worse" where the interval excludes 0; "feeds" where one side gains and the other loses. */
function verdictOn(vendor: Estimate, client: Estimate): TournamentEffect['verdict'] {
  const sign = ({ low, high }: Estimate): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);
  const [v, c] = [sign(vendor), sign(client)];
  if (v === 0 && c === 0) return 'no clear difference';
  if (v + c === 0) return `feeds the ${v === 1 ? 'vendor' : 'client'}`;
  return `${v + c > 0 ? 'better' : 'worse'} for ${v === c ? 'both' : v === 0 ? 'the client' : 'the vendor'}`;
}
