import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MoveDraft } from '../../../src/classroom/seat/draft.ts';
import { draftMove, firstDraft } from '../../../src/classroom/seat/draft.ts';
import type { PlayedSeat, SavedSeat } from '../../../src/classroom/seat/playedSeat.ts';
import { resumeSeat, takeSeat } from '../../../src/classroom/seat/playedSeat.ts';
import { addToDraft } from '../../../src/cli/play/addToDraft.ts';
import { readWord, typedMove } from '../../../src/cli/play/readWords.ts';
import { saveGame } from '../../../src/cli/play/saveGame.ts';
import { readScenario } from '../../../src/scenario/read/read.ts';
import { layout } from '../../../src/visual/page/layout.ts';
import { FULL } from '../../profile.ts';
import { directory, scenario as path } from './drivenPlay.ts';

const scenario = readScenario(readFileSync(path, 'utf8'));
const file = join(directory, 'saved.json');

/** What is said at "save" as one line. */
const saved = (seat: PlayedSeat, draft: MoveDraft): string =>
  layout(saveGame(seat, draft, `${file}!`))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
const resumed = (): PlayedSeat => resumeSeat(JSON.parse(readFileSync(file, 'utf8')) as SavedSeat);
const words = (seat: PlayedSeat, draft: MoveDraft): string => typedMove(seat.table.view(seat.side), draftMove(draft));

/** The turn as it stands after some typed lines, each of which fits. */
const typed = (seat: PlayedSeat, lines: readonly string[]): MoveDraft =>
  lines.reduce((draft, line) => {
    const { word, rest } = readWord(line);
    return addToDraft(seat, seat.table.view(seat.side), draft, word, rest);
  }, firstDraft(seat));

const LINES = fc.constantFrom('bid price 50', 'bid price 60', 'bid exit 12 months', 'ask exit', 'disclose price');

describe('"save"', () => {
  it('tells the turn as it stands where the saved game does not go on with it, and nothing where it does', () => {
    let [lost, kept] = [0, 0];
    fc.assert(
      fc.property(fc.nat(3), fc.array(LINES, { maxLength: 3 }), (played, lines) => {
        const seat = takeSeat(scenario, 'vendor', { seed: '1', run: 0, undos: 3 });
        for (let n = 0; n < played; n++) seat.act(draftMove(firstDraft(seat)));
        const draft = typed(seat, lines);
        const text = saved(seat, draft);
        const on = resumed();
        const isLost = words(on, firstDraft(on)) !== words(seat, draft);
        if (isLost) lost += 1;
        else kept += 1;
        expect(text.startsWith(`Saved. To go on: dealbreaker play ${file}`)).toBe(true);
        expect(text.includes(`not this one as it stands (${words(seat, draft)})`)).toBe(isLost);
        expect(text.includes('not this one')).toBe(isLost);
      }),
      { numRuns: FULL ? 100 : 25 },
    );
    expect(lost).toBeGreaterThan(0);
    expect(kept).toBeGreaterThan(0);
  });

  it('names a mend that keeps the turn: to play it, and to save once more', () => {
    const seat = takeSeat(scenario, 'vendor', { seed: '1', run: 0, undos: 3 });
    const draft = typed(seat, ['bid price 50', 'ask exit']);
    expect(saved(seat, draft)).toContain(`to keep it, play it with go, then save ${file}!`);
    expect(resumed().table.view('vendor').mine).toBeNull();
    seat.act(draftMove(draft));
    saved(seat, firstDraft(seat));
    expect(resumed().table.view('vendor').mine).toEqual(draft.bid);
  });
});
