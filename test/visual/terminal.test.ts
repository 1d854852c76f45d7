import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { layout, WIDTH } from '../../src/visual/page/layout.ts';
import { colourStyle, plainStyle, unstyled } from '../../src/visual/page/style.ts';
import { visibleLength } from '../../src/visual/page/width.ts';
import { heatMap } from '../../src/visual/terminal/heatMap.ts';
import { smallDance } from '../../src/visual/terminal/smallDance.ts';
import { smallTrust } from '../../src/visual/terminal/smallTrust.ts';
import { sparkline } from '../../src/visual/terminal/sparkline.ts';
import { timeLeft } from '../../src/cli/output/progress.ts';
import { small } from './small.ts';

const negotiation = negotiate(readScenario(small()), { seed: 3 });
const row = (x: number | string, y: number | string, dealRate: number) => ({
  'vendor.care': x,
  'client.trust': y,
  runs: 10,
  seed: '1',
  dealRate,
  'dealRate.low': 0,
  'dealRate.high': 1,
});
const grid = [row(0, 0.2, 0), row(0, 0.8, 0.5), row(1, 0.2, 0.21), row(1, 0.8, 1)];

describe('pictures for terminals', () => {
  it('draw 0 lowest and 1 highest', () => expect(sparkline([0, 0.13, 0.5, 0.99, 1, -1, 2])).toBe('▁▂▅██▁█'));

  it('say the same with and without colour, within the width', () => {
    for (const picture of [smallDance, smallTrust] as const) {
      const [bare, coloured] = [layout(picture(negotiation, plainStyle)), layout(picture(negotiation, colourStyle))];
      expect(coloured.map(unstyled)).toEqual(bare);
      expect(coloured.join('')).not.toBe(bare.join(''));
      for (const line of bare) expect(visibleLength(line)).toBeLessThanOrEqual(WIDTH);
    }
    expect(layout(heatMap(grid, colourStyle)).map((line) => unstyled(line).trimEnd())).toEqual(
      layout(heatMap(grid, plainStyle)),
    );
  });

  it('map the rate upward over the second lever', () => {
    const lines = layout(heatMap(grid, plainStyle));
    expect(lines[1]).toMatch(/0\.8 │▒▒ 50▒ +██100█$/);
    expect(lines[2]).toMatch(/0\.2 │ +0 +░░ 21░$/);
    expect(heatMap(grid.slice(0, 3), plainStyle)).toEqual([]);
    expect(heatMap([], plainStyle)).toEqual([]);
  });

  it('say how long it takes as people say it', () => {
    expect([400, 12_000, 89_400, 200_000, 7_200_000].map(timeLeft)).toEqual([
      'about 1 s',
      'about 12 s',
      'about 89 s',
      'about 3 min',
      'about 2.0 h',
    ]);
  });
});
