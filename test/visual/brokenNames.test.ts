/** A line break inside a name or a label breaks no row of a table. */
import { describe, expect, it } from 'vitest';
import { negotiate } from '../../src/engine/negotiate.ts';
import { readScenario } from '../../src/scenario/read/read.ts';
import { layout } from '../../src/visual/page/layout.ts';
import { plainStyle } from '../../src/visual/page/style.ts';
import { briefing } from '../../src/visual/story/briefing.ts';
import { satisfactionText } from '../../src/visual/story/satisfactionText.ts';
import { scenarioFile } from '../examples/scenarioFiles.ts';

describe('a name with a line break', () => {
  it.each(['\n', '\r\n', '\u2028', ' \n '])('reads as one line in tables (%j)', (sign) => {
    const told = (gap: string): string[] => {
      const file = scenarioFile('small-point');
      file.vendor.name = `Acme${gap}Works`;
      file.issues.exit.label = `exit${gap}clause`;
      const scenario = readScenario(file);
      const tables = [...briefing(scenario, plainStyle), ...satisfactionText(negotiate(scenario), plainStyle)];
      return layout(tables.filter((block) => typeof block !== 'string' && block.kind === 'table'));
    };
    expect(told(sign)).toEqual(told(' '));
  });
});
