/** Text about long talks: the events are read a fixed number of times each, however many rounds there are. */
import { expect, test } from 'vitest';
import type { Event } from '../../src/engine/record/event.ts';
import { negotiate } from '../../src/engine/negotiate.ts';
import type { Negotiation } from '../../src/engine/record/negotiation.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { smallDance } from '../../src/visual/terminal/smallDance.ts';
import { smallTrust } from '../../src/visual/terminal/smallTrust.ts';
import { story } from '../../src/visual/story/story.ts';
import { small } from './small.ts';

/** Talks that last `rounds` rounds, in which each side presses and bids the same again and again. */
function longTalks(rounds: number): Negotiation {
  const short = negotiate(readScenario(small()), { seed: 3 });
  const part = short.events.filter(({ kind }) => kind === 'press' || kind === 'ask' || kind === 'offer').slice(0, 4);
  const events = Array.from({ length: rounds * part.length }, (_, index): Event => {
    const event = part[index % part.length]!;
    return { ...event, index, round: Math.floor(index / part.length) };
  });
  return { ...short, rounds, events };
}

/** How often the text reads a field of an event. */
function reads(negotiation: Negotiation): number {
  let count = 0;
  const events = negotiation.events.map(
    (event) =>
      new Proxy(event, {
        get: (target, key) => {
          count += 1;
          return Reflect.get(target, key) as unknown;
        },
      }),
  );
  const watched = { ...negotiation, events };
  for (const tell of [story, smallTrust, smallDance]) layout(tell(watched, plainStyle));
  return count;
}

test('twice as many rounds take twice as many reads of the events', () => {
  const [once, twice] = [reads(longTalks(200)), reads(longTalks(400))];
  expect(twice).toBeLessThan(2.2 * once);
});
