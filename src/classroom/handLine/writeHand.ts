/** Writes a hand that a person played as a short line of text, from which the talks can be played again. */
import type { Side } from '../../domain/side.ts';
import { SIDES } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { movesOf } from '../../engine/record/movesOf.ts';
import { negotiationProblems } from '../../engine/record/negotiationProblems.ts';
import { inMessage } from '../../kernel/guards.ts';
import { DealbreakerError, ScenarioError, inputError } from '../../kernel/problems.ts';
import { endingMark, lineMark, scenarioMark } from './fingerprints.ts';
import type { Digit } from './handCode.ts';
import { writeDigits } from './handCode.ts';
import type { BidNumbers } from './moveDigits.ts';
import { moveDigits } from './moveDigits.ts';
import { readHand } from './readHand.ts';

/**
 * Writes a hand as one line: `hand1.<v or c>.<run>.<seed>.<moves>.<check>`. The moves of the person are in it; the
 * other seat was played by its own policy, which plays the same again. A hand of 16 rounds at a table of five issues
 * takes about 120 characters. The check says when the line is damaged, when the scenario is another one (its title,
 * story, briefs and roles do not count), and when a version plays the hand to another end.
 *
 * @param negotiation - The talks, with their record, as a table returns them.
 * @param side - The side that the person played.
 * @returns The line, of letters, digits and `.`, `-`, `_`, `%` and the signs that the seed has.
 * @throws DealbreakerError for what is no side or no recorded negotiation, where own code sat in a seat or something
 * was carried from talks before, and where the other seat was not played by its own policy.
 *
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { negotiate, readScenario } from 'dealbreaker';
 * import { readHand, writeHand } from 'dealbreaker/classroom';
 *
 * const scenario = readScenario(readFileSync('examples/scenarios/small-point.json', 'utf8'));
 * const line = writeHand(negotiate(scenario, { seed: 12 }), 'client');
 * console.log(line.length < 150, readHand(scenario, line).negotiation.ending.kind); // true walk-away
 * ```
 */
export function writeHand(negotiation: Negotiation, side: Side): string {
  if (!(SIDES as readonly unknown[]).includes(side))
    throw inputError('side', `there is no side "${inMessage(side)}"`, 'use "vendor" or "client"');
  const problems = negotiationProblems(negotiation);
  if (problems.length > 0) throw new ScenarioError(problems);
  const { scenario, seed, run, events, ending } = negotiation;
  if (events.length === 0) throw inputError('negotiation', 'it was not recorded', 'negotiate with record: true');
  if (negotiation.seats !== undefined || negotiation.carried !== undefined)
    throw inputError(
      'negotiation',
      'a line holds a person against the policy of the scenario, and here more was played',
      'play it without own code and without what is carried',
    );
  const text = `hand1.${side.slice(0, 1)}.${run}.${seedText(seed)}.${moves(negotiation, side)}.`;
  const marked = `${text}${scenarioMark(scenario)}${endingMark(ending)}`;
  const line = `${marked}${lineMark(marked)}`;
  try {
    readHand(scenario, line);
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
    throw inputError(
      'negotiation',
      'the other seat was not played by its own policy',
      'write the hand of talks in which one seat alone is played by hand',
    );
  }
  return line;
}

function moves({ scenario, events }: Negotiation, side: Side): string {
  const digits: Digit[] = [];
  let bid: BidNumbers = null;
  for (const { by, move } of movesOf(events)) {
    if (by !== side) continue;
    const [more, after] = moveDigits(scenario.issues, move, bid);
    digits.push(...more);
    bid = after;
  }
  return writeDigits(digits);
}

/** The seed without signs that part a line. */
function seedText(seed: string): string {
  try {
    return encodeURIComponent(seed).replaceAll('.', '%2E');
  } catch {
    throw inputError('negotiation.seed', 'it is no well-formed text', 'play with another seed');
  }
}
