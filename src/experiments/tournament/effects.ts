/** What changes where a policy sits in the place of a baseline. */
import type { Side } from '../../domain/side.ts';
import type { Estimate } from '../../statistics/estimate.ts';
import { meanEstimate } from '../../statistics/mean.ts';
import type { Contestant } from './contestant.ts';
import type { Game } from './game.ts';

/** What changes, run by run, where a policy sits instead of a baseline. */
export interface TournamentEffect {
  readonly scenario: string;
  readonly policy: string;
  readonly baseline: string;
  /** In which seat the policy sits; the baseline sits in the other, and in both of what it is held against. */
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

/** Each policy that is no baseline, in both seats and in one, against a baseline in both. */
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

/** Better or worse where the interval does not reach 0. One side's gain that is the other's loss feeds it. */
function verdictOn(vendor: Estimate, client: Estimate): TournamentEffect['verdict'] {
  const sign = ({ low, high }: Estimate): -1 | 0 | 1 => (low > 0 ? 1 : high < 0 ? -1 : 0);
  const [v, c] = [sign(vendor), sign(client)];
  if (v === c) return v === 1 ? 'better for both' : v === -1 ? 'worse for both' : 'no clear difference';
  if (v + c === 0) return v === 1 ? 'feeds the vendor' : 'feeds the client';
  if (v === 0) return c === 1 ? 'better for the client' : 'worse for the client';
  return v === 1 ? 'better for the vendor' : 'worse for the vendor';
}
