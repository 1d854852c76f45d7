/** Reads the line of a hand and plays its talks again. */
import type { Side } from '../../domain/side.ts';
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { openTable } from '../../engine/table.ts';
import { DealbreakerError, inputError } from '../../kernel/problems.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { CHECKS, endingMark, lineMark, marksIn, scenarioMark } from './fingerprints.ts';
import type { DigitReader } from './handCode.ts';
import { readDigits } from './handCode.ts';
import type { BidNumbers } from './moveDigits.ts';
import { readMoveDigits } from './moveDigits.ts';

/** A hand that was read. */
export interface PlayedHand {
  /** The side that the person played. */
  readonly side: Side;
  /** The talks, played again, with their record. */
  readonly negotiation: Negotiation;
}

/** The most characters of a line. */
const LONGEST = 100_000;

const FORM = new RegExp(`^hand1\\.([vc])\\.(\\d{1,15})\\.([^.\\s]*)\\.([\\w-]*)\\.([0-9a-f]{${CHECKS}})$`);
const AGAIN = 'copy the whole line again, from "hand1." on';

/**
 * Reads the line of a hand, and plays the talks again.
 *
 * @param scenario - The scenario that was played, with the levers that were set.
 * @param line - The line, as `writeHand` or `dealbreaker play` writes it; blanks around it do not count.
 * @returns The side that the person played, and the talks as they were played.
 * @throws DealbreakerError for what is no such line, for one that is damaged, for one of another scenario, and where
 * this version plays it to another end.
 *
 * @example
 * ```ts
 * import { negotiate } from 'dealbreaker';
 * import { newScenario, readHand, writeHand } from 'dealbreaker/classroom';
 *
 * const scenario = newScenario('distributive');
 * const line = writeHand(negotiate(scenario, { seed: 7 }), 'vendor');
 * console.log(readHand(scenario, line).side); // vendor
 * ```
 */
export function readHand(scenario: Scenario, line: string): PlayedHand {
  const read = asScenario(scenario);
  const bare = typeof line === 'string' ? line.trim() : '';
  const version = /^hand(\d+)\./.exec(bare)?.[1];
  if (version === undefined) throw inputError('line', 'it holds no hand', 'give the line that play prints at its end');
  if (version !== '1')
    throw inputError('line', `it is a hand of form ${version}`, 'read it with the version that wrote it');
  const found = bare.length > LONGEST ? null : FORM.exec(bare);
  const marks = marksIn(found?.[5] ?? '');
  const seed = found === null ? null : seedOf(found[3]!);
  if (found === null || seed === null || lineMark(bare.slice(0, -marks.line.length)) !== marks.line)
    throw inputError('line', 'it is damaged: something is missing or changed', AGAIN);
  if (scenarioMark(read) !== marks.scenario)
    throw inputError(
      'line',
      'it was played on another scenario',
      'give the scenario that was played, with the same --set',
    );
  const side: Side = found[1] === 'v' ? 'vendor' : 'client';
  const digits = readDigits(found[4]!);
  const negotiation = digits === null ? null : playAgain(read, side, digits, { seed, run: Number(found[2]) });
  if (negotiation === null || endingMark(negotiation.ending) !== marks.ending)
    throw inputError(
      'line',
      'this version plays it to another end than it had',
      'read it with the version that it was played with',
    );
  return { side, negotiation };
}

function seedOf(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** The talks; null where the moves do not fit them. */
function playAgain(
  scenario: Scenario,
  side: Side,
  digits: DigitReader,
  options: { seed: string; run: number },
): Negotiation | null {
  const table = openTable(scenario, options);
  let bid: BidNumbers = null;
  try {
    while (table.ending === null) {
      if (table.turn !== side) {
        table.step();
        continue;
      }
      const [move, after] = readMoveDigits(scenario.issues, digits, bid);
      table.act(side, move);
      bid = after;
    }
  } catch (error) {
    if (!(error instanceof DealbreakerError)) throw error;
    return null;
  }
  return digits.isRead() ? table.negotiation() : null;
}
