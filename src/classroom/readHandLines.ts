/** Reads the hands of a class from lines of text, each of which holds one hand. */
import type { Problem } from '../kernel/problems.ts';
import { DealbreakerError, ScenarioError, inputError, problem } from '../kernel/problems.ts';
import { decodeText, isBytes } from '../kernel/decodeText.ts';
import type { Side } from '../domain/side.ts';
import { SIDES } from '../domain/side.ts';
import { tableEvents } from '../engine/record/event.ts';
import type { Scenario } from '../scenario/read/scenario.ts';
import type { ClassHands } from './readClass.ts';
import type { HandRow } from './readHands.ts';
import type { SheetInput } from './scoreSheet/sheetRows.ts';
import type { PreparationCard } from './handLine/card.ts';
import { readCard } from './handLine/card.ts';
import { readHand } from './handLine/readHand.ts';

/** A line of a hand in a text, with what stands before it. */
const LINE = /^(.*?)[\s:;,|"]*\b(hand\d+\.[vc]\.[^\s,;|"]*)(?:[\s,;|"]+(card\d+\.[^\s,;|"]*))?/;

/** The lines of a text in which there is a hand; null for a table or a text without one. */
export function handLinesIn(input: SheetInput): string | null {
  if (typeof input !== 'string' && !isBytes(input)) return null;
  const text = decodeText(input);
  return text.split(/\r?\n/).some((line) => LINE.test(line)) ? text : null;
}

/**
 * Reads hands from lines of text, as `dealbreaker play` prints them at its end. What stands before a hand on its line
 * is its name ("Team 3: hand1.v…"); without one it is named by its line. Empty lines, and lines that begin with "#",
 * are passed over. Every hand is played again.
 *
 * @param scenario - The scenario that was played.
 * @param text - The lines.
 * @returns A row for each hand that can be read, with the package, the trust and satisfaction of both sides, what each
 * side's first bid was worth to it (`opening.vendor`, `opening.client`), who left (`leaver`), and the card of the
 * player where one stands behind the hand (`target.vendor`, `worst.vendor`, `trades.vendor`, `findOut.vendor`); and for
 * each of the others what is wrong with it.
 * @throws ScenarioError where no line can be read, with every problem.
 *
 * @example
 * ```ts
 * import { negotiate } from 'dealbreaker';
 * import { newScenario, readHandLines, writeHand } from 'dealbreaker/classroom';
 *
 * const scenario = newScenario('distributive');
 * const line = writeHand(negotiate(scenario, { seed: 7 }), 'vendor');
 * const { hands, leftOut } = readHandLines(scenario, `Team 3: ${line}\nTeam 4: nothing\n`);
 * console.log(hands[0]?.hand, leftOut[0]?.hand); // Team 3 line 2
 * ```
 */
export function readHandLines(scenario: Scenario, text: string): ClassHands {
  const hands: HandRow[] = [];
  const names = new Set<string>();
  const leftOut: { hand: string; problems: readonly Problem[] }[] = [];
  text.split(/\r?\n/).forEach((line, n) => {
    if (line.trim() === '' || line.trim().startsWith('#')) return;
    const place = `line ${n + 1}`;
    const [, before = '', code = '', card] = LINE.exec(line.replace(/^\ufeff/, '')) ?? [];
    const name =
      before
        .trim()
        .replace(/[\s:;,|"]+$/, '')
        .replace(/^"/, '') || place;
    try {
      if (names.has(name)) throw inputError(place, `an earlier hand is called "${name}", too`, 'rename one');
      hands.push(rowOf(name, scenario, code, card));
      names.add(name);
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      const problems = error.problems.map(({ what, mend }) => problem(place, what, mend));
      leftOut.push({ hand: name, problems });
    }
  });
  if (hands.length === 0)
    throw new ScenarioError(
      leftOut.length > 0
        ? leftOut.flatMap(({ problems }) => problems)
        : [problem('hands', 'there are none', 'give the lines that play prints at its end, one for each hand')],
    );
  return { hands, leftOut, notes: [] };
}

function rowOf(name: string, scenario: Scenario, code: string, card: string | undefined): HandRow {
  const { negotiation, side: played } = readHand(scenario, code);
  const { ending, trust, satisfaction, events } = negotiation;
  const offers = tableEvents(events).filter(({ kind }) => kind === 'offer');
  const sides = SIDES.flatMap((side) => [
    [`opening.${side}`, offers.find(({ by }) => by === side)?.[side].utility ?? null] as const,
    [`trust.${side}`, trust[side]] as const,
    [`satisfaction.${side}`, satisfaction[side].whole] as const,
  ]);
  return {
    hand: name,
    ...Object.fromEntries(Object.keys(scenario.issues).map((key) => [`package.${key}`, ending.package?.[key] ?? null])),
    ...Object.fromEntries(sides),
    ...(ending.kind === 'walk-away' ? { leaver: ending.by } : {}),
    ...(card === undefined ? {} : cardColumns(readCard(card), played)),
  };
}

/** The columns of a card; a part that is not noted has none. */
const cardColumns = ({ target, worst, trades, findOut }: PreparationCard, side: Side): HandRow =>
  Object.fromEntries(
    Object.entries({ target, worst, trades: trades === '' ? null : trades, findOut: findOut === '' ? null : findOut })
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [`${name}.${side}`, value]),
  );
