/** What varies, as a command line says it. */
import type { Levels } from '../../experiments/design/levels.ts';
import { parseLevels } from '../../experiments/design/levels.ts';
import type { Vary } from '../../experiments/design/vary.ts';
import { ScenarioError } from '../../kernel/problems.ts';
import { readPoints } from '../../node/files/readPoints.ts';
import type { Arguments } from './command.ts';

/**
 * The levels of every --vary. Throws ScenarioError where one is written wrongly or given twice, and where there is
 * none.
 */
export function levelsIn(given: Arguments): Readonly<Record<string, Levels>> {
  const found = new Map<string, Levels>();
  for (const text of given.texts('vary')) {
    const [path, levels] = parseLevels(text);
    if (found.has(path))
      throw new ScenarioError([{ path, what: 'it varies more than once', mend: 'give all of its settings at once' }]);
    found.set(path, levels);
  }
  if (found.size === 0)
    throw new ScenarioError([{ path: '--vary', what: 'nothing varies', mend: 'write --vary vendor.care=0:1:0.25' }]);
  return Object.fromEntries(found);
}

/** The points of --rows; else those of --vary: a grid, or with --points a Latin hypercube. */
export function varyIn(given: Arguments): Vary {
  const file = given.text('rows');
  if (file !== null) {
    for (const flag of ['vary', 'points'])
      if (given.has(flag))
        throw new ScenarioError([{ path: `--${flag}`, what: 'it stands beside --rows', mend: 'give one of the two' }]);
    return readPoints(file);
  }
  const levels = levelsIn(given);
  return given.has('points') ? { latinHypercube: levels, points: given.whole('points', 1) } : levels;
}
