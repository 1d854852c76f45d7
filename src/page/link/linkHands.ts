/** Links of the page among the hands of a class, written as the lines of their hands. */
import type { ClassHands } from '../../classroom/readClass.ts';
import { scenarioMark } from '../../classroom/handLine/fingerprints.ts';
import { writeHand } from '../../classroom/handLine/writeHand.ts';
import type { SheetInput } from '../../classroom/scoreSheet/sheetRows.ts';
import { decodeText, isBytes } from '../../kernel/decodeText.ts';
import { DealbreakerError, ScenarioError, inputError } from '../../kernel/problems.ts';
import { readScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { playActs } from './playActs.ts';
import { readLink } from './readLink.ts';

/** The fragment of a link. */
const FRAGMENT = /#((?:\d+|%3\d)(?:\.|%2E)[\w.%-]{16,})\S*/i;
/** What stands before the address of a link, and what an address has none of. */
const [SEPARATOR, BREAK] = [/[\s:;,|"<]/, /[\s;,|"<]/];

/** A link in a line, with what stands before and after it; null where there is none. One pass. */
function linkIn(line: string): { before: string; fragment: string; after: string } | null {
  const found = FRAGMENT.exec(line);
  if (found === null) return null;
  let at = found.index;
  while (at > 0 && !BREAK.test(line[at - 1]!)) at -= 1;
  while (at > 0 && SEPARATOR.test(line[at - 1]!)) at -= 1;
  return { before: line.slice(0, at), fragment: found[1]!, after: line.slice(found.index + found[0].length) };
}

/** A line that nobody reads; a link may be its fragment alone, as a course keeps it. */
const COMMENT = /^\s*#(?!\d+\.)/;

/** The text in which there is a link of the page; null for a table or a text without one. */
export function linksIn(input: SheetInput): string | null {
  if (typeof input !== 'string' && !isBytes(input)) return null;
  const text = decodeText(input);
  return text.split(/\r?\n/).some((line) => FRAGMENT.test(line)) ? text : null;
}

/**
 * Puts the line of its hand in the place of every link of the page.
 *
 * @param scenario - The scenario that was played.
 * @param text - The lines; what stands before a link is the name of its hand.
 * @returns The lines, empty where a link cannot be read, and what is wrong with each of those.
 * @throws ScenarioError where no line is left, with every problem.
 */
export async function linkHands(
  scenario: Scenario,
  text: string,
): Promise<{ readonly text: string; readonly leftOut: ClassHands['leftOut'] }> {
  const leftOut: { hand: string; problems: DealbreakerError['problems'] }[] = [];
  const lines: string[] = [];
  for (const [n, line] of text.split(/\r?\n/).entries()) {
    const link = COMMENT.test(line) ? null : linkIn(line);
    try {
      lines.push(link === null ? line : `${link.before} ${await lineOf(scenario, link.fragment)}${link.after}`);
    } catch (error) {
      if (!(error instanceof DealbreakerError)) throw error;
      lines.push('');
      const place = `line ${n + 1}`;
      leftOut.push({
        hand: link?.before.trim() || place,
        problems: error.problems.map((one) => ({ ...one, path: place })),
      });
    }
  }
  if (leftOut.length > 0 && lines.every((line) => line.trim() === ''))
    throw new ScenarioError(leftOut.flatMap(({ problems }) => problems));
  return { text: lines.join('\n'), leftOut };
}

/** The line of the hand that a link holds; its levers belong to other steps. */
async function lineOf(scenario: Scenario, fragment: string): Promise<string> {
  const found = await readLink(fragment);
  if ('problems' in found) throw new DealbreakerError(found.problems);
  const { state } = found;
  const mark = 'file' in state.scenario ? scenarioMark(readScenario(state.scenario.file)) : state.scenario.mark;
  if (mark !== undefined && mark !== scenarioMark(scenario))
    throw inputError('link', 'it was played on another scenario', 'give the scenario that was played');
  return writeHand(playActs(scenario, state), 'client');
}
