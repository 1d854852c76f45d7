/** Whether the words of an act are those of a move: of one that was made, or of one that was tried in its place. */
import type { Side } from '../../src/domain/side.ts';
import { otherSide } from '../../src/domain/side.ts';
import type { Move } from '../../src/engine/turns/move.ts';
import { tableEvents } from '../../src/engine/record/event.ts';
import { movesOf } from '../../src/engine/record/movesOf.ts';
import type { Context, Groups } from './sentenceKinds.ts';
import { keyOf, of, optionOf } from './sentenceKinds.ts';

/** What the words say of the move; `wished` is what the other side said before, of the same issue. */
interface Acted {
  readonly move: Move;
  readonly issue: string;
  readonly option: string;
  readonly wished: string | null;
}
const says =
  (kind: string) =>
  ({ move, issue }: Acted): boolean =>
    move.talk?.kind === kind && move.talk.issue === issue;
const answers =
  (answer: string) =>
  ({ move, option, wished }: Acted): boolean =>
    move.answer === answer && wished !== null && (option === '' || option === wished);

const ACTS: readonly (readonly [words: RegExp, fits: (acted: Acted) => boolean])[] = [
  [/^granting an exception on the (?<issue>Q\d+) \((?<option>.+)\)$/, answers('grant')],
  [/^explaining the limit on the (?<issue>Q\d+)$/, answers('explain')],
  [/^refusing the (?<issue>Q\d+) flatly$/, answers('refuse')],
  [/^asking the own manager about the (?<issue>Q\d+)$/, answers('refer')],
  [/^hearing the wish for the (?<issue>Q\d+)$/, answers('hear')],
  [/^answering the question about the (?<issue>Q\d+)$/, answers('tell')],
  [/^leaving the question about the (?<issue>Q\d+) unanswered$/, answers('decline')],
  [/^asking what the (?<issue>Q\d+) means to the other side$/, says('ask')],
  [/^telling unasked what the (?<issue>Q\d+) means$/, says('disclose')],
  [
    /^pressing for the (?<issue>Q\d+) \((?<option>.+)\)$/,
    (acted) => says('press')(acted) && optionIn(acted.move, acted.issue) === acted.option,
  ],
  [/^asking and pressing for nothing$/, ({ move }) => move.talk === undefined && move.bid !== undefined],
  [/^taking the standing offer$/, ({ move }) => move.accept === true],
  [/^(?:bidding |another bid \()/, ({ move }) => move.bid !== undefined],
];

const optionIn = ({ bid }: Move, issue: string): string =>
  optionOf((bid as Readonly<Record<string, string | number>>)[issue]!);

/** The option of an issue that the other side pressed for just before; "" where it asked, null where it did neither. */
function wishedOf(c: Context, by: Side, round: number, issue: string): string | null {
  const theirs = otherSide(by);
  const before = by === 'vendor' ? round - 1 : round;
  const fits = (event: { readonly round: number }): boolean => event.round === before;
  const pressed = of(c, theirs, 'press', issue).find(fits);
  if (pressed !== undefined) return optionOf(pressed.option!);
  return of(c, theirs, 'ask', issue).some(fits) ? '' : null;
}

/** Whether the words say the move, made or tried in this side's turn of a round, from 0. */
export function saysAct(c: Context, words: string, by: Side, round: number, move: Move): boolean {
  return ACTS.some(([pattern, fits]) => {
    const found = pattern.exec(words)?.groups as Groups | undefined;
    if (!pattern.test(words)) return false;
    const issue = found?.['issue'] === undefined ? '' : keyOf(c, found['issue']);
    return fits({ move, issue, option: found?.['option'] ?? '', wished: wishedOf(c, by, round, issue) });
  });
}

/** The move that a side made in a round, from 0. */
export const madeIn = ({ talks }: Context, by: Side, round: number): Move =>
  movesOf(tableEvents(talks.events))[2 * round + (by === 'vendor' ? 0 : 1)]!.move;
