/** The negotiation that the options of a command name. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Arguments, Flag } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { seatCodeFromFlags } from '../options/readFlags.ts';

/** The options that name one negotiation of a scenario. */
export const ONE_NEGOTIATION: Readonly<Record<string, Flag>> = {
  seed: flags.seed,
  run: flags.run,
  steps: flags.steps,
  set: flags.set,
  seat: flags.seat,
};

/** Plays the negotiation that --seed, --run and --seat name; with it, the seats as an option to play with again. */
export async function playOne(
  scenario: Scenario,
  given: Arguments,
): Promise<{ negotiation: Negotiation; played: { seats?: SeatsInput } }> {
  const played = await seatCodeFromFlags(given);
  const negotiation = negotiate(scenario, {
    seed: given.text('seed') ?? DEFAULT_SEED,
    run: given.whole('run', 0),
    ...played,
  });
  return { negotiation, played };
}
