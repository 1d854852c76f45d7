/** `validate --box`: the claim over the whole box of levers, of drawn people or on the table of a scenario file. */
import { setImmediate } from 'node:timers/promises';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import { readScenarioFile } from '../../node/files/readScenarioFile.ts';
import { boxPoints } from '../../validation/box/boxPoints.ts';
import type { ClaimBox } from '../../validation/box/boxResult.ts';
import { boxPages } from '../../validation/text/boxPages.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import type { Arguments } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';
import { showProgress } from '../output/progress.ts';

/** How many points are played, and how many negotiations in each cell of a point. */
const FULL = { points: 400, runs: 200 };
const QUICK = { points: 40, runs: 40 };

/** Plays the box, prints it, and returns the exit code. It gives way between two points, so that Ctrl-C arrives. */
export async function playBox(given: Arguments, io: Io): Promise<number> {
  const path = given.text('scenario');
  const effort = given.has('quick') ? QUICK : FULL;
  const options = {
    ...effort,
    ...(path === null ? {} : { scenario: readScenarioFile(path) }),
    seed: given.text('seed') ?? DEFAULT_SEED,
  };
  const { result, interrupted } = await showProgress(io, async (signal, onProgress) => {
    const stages = boxPoints(options);
    for (;;) {
      const next = stages.next();
      if (next.done === true) return next.value;
      const { done, total, stage, soFar } = next.value;
      onProgress({ done, total, stage });
      await setImmediate();
      if (!signal.aborted) continue;
      if (done === 0) throw signal.reason;
      return soFar();
    }
  });
  if (interrupted)
    io.err(
      printable([
        `Interrupted: what follows is of the first ${formatCount(result.points)} ` +
          `of ${formatCount(effort.points)} points.`,
      ]),
    );
  io.out(given.has('json') ? json(result) : printable(boxPage(result, io), io.width));
  return interrupted ? 130 : 0;
}

const boxPage = (box: ClaimBox, { style }: Io) => [
  '',
  ...section(
    `The claim over the whole box of levers${box.title === null ? '' : `: ${box.title}`}`,
    boxPages(box, style),
    style,
    `(seed ${box.seed})`,
  ),
];
