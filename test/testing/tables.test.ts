/**
 * Commands over tables, with the catalogue's seats and with somebody's own; what goes wrong says how to see it again.
 */
import { describe, expect, it } from 'vitest';
import { assertTables, checkTables } from '../../src/testing/commands/checkTables.ts';
import { seatWith, sound } from './mutants.ts';
import { FULL } from '../profile.ts';

describe('commands over a table', () => {
  it.runIf(FULL)("find nothing wrong with the scenarios' own seats, nor with a sound one of somebody's own", () => {
    assertTables({ seed: 'own', runs: 60 });
    assertTables({ seed: 'sound', runs: 40, seats: { client: sound } });
  });

  it.runIf(FULL)('shows a failure again from its path and replayPath', () => {
    // Pure, but it cannot be asked about a press: the same failure whenever it is asked.
    const seats = {
      vendor: seatWith('touchy', () => (view, memory, draws) => {
        if (view.said?.kind === 'press') throw new Error('do not press me');
        return sound(view, memory, draws);
      }),
    };
    const failure = checkTables({ seed: 'touchy', runs: 100, seats })!;
    expect(failure.what).toMatch(/do not press me/);
    expect(failure.replay).toMatch(
      /^checkTables\(\{ seed: "touchy", runs: 100, path: ".+", replayPath: ".+", seats \}\)$/,
    );
    const again = checkTables({
      seed: 'touchy',
      runs: 100,
      seats,
      path: failure.path,
      replayPath: failure.replayPath,
    })!;
    expect(again.what).toBe(failure.what);
    expect(again.scenario).toEqual(failure.scenario);
  });
});
