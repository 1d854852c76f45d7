/** `dealbreaker tell`: tells one negotiation, the same one with a lever moved, and the rates over many runs. */
import type { Negotiation } from '../../engine/record/negotiation.ts';
import { negotiate } from '../../engine/negotiate.ts';
import { DEFAULT_SEED } from '../../kernel/stream.ts';
import type { GhostDeal } from '../../analysis/ghostDeal.ts';
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { withLevers } from '../../scenario/levers/withLevers.ts';
import { endingText } from '../../visual/story/endingText.ts';
import { leverWords, settingOf } from '../../visual/story/changes/leverWords.ts';
import type { Block } from '../../visual/page/block.ts';
import { listed, wrapText } from '../../visual/page/wrapText.ts';
import { formatCount } from '../../visual/words/formatNumber.ts';
import type { Style } from '../../visual/page/style.ts';
import { failuresText, rateTable } from '../../visual/tables/rateTable.ts';
import { satisfactionTable } from '../../visual/tables/satisfactionTable.ts';
import { safeTableText } from '../../visual/story/changes/safeTableText.ts';
import { story } from '../../visual/story/story.ts';
import type { CommandWork } from '../options/command.ts';
import type { Control } from '../runs/controls.ts';
import { controls } from '../runs/controls.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { adviceBlocks } from '../output/adviceBlocks.ts';
import { opening, section } from '../output/page.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';
import { deadlyLevers } from '../runs/deadlyLevers.ts';
import type { PairedReplay } from '../runs/pairedReplays.ts';
import { playRows } from '../runs/playRows.ts';
import { showProgress } from '../output/progress.ts';
import { replayToTell, pairedReplays } from '../runs/pairedReplays.ts';
import { readLevers, readScenarioOption, printNotes } from '../options/readFlags.ts';
import { weightNotes } from '../options/weightNotes.ts';
import { theFirst } from '../output/theFirst.ts';
import { styleOf } from '../options/styleOf.ts';

export const tell: CommandWork = {
  flags: {
    seed: flags.seed,
    run: flags.run,
    runs: flags.runs,
    steps: flags.steps,
    set: flags.set,
    lever: {
      value: '<path=value>',
      many: true,
      what: 'the lever that the second telling moves; default: the first that turns the ending',
    },
    points: flags.points,
    json: flags.json,
  },
  run: async (given, io) => {
    const scenario = readScenarioOption(given, io);
    const seed = given.text('seed') ?? DEFAULT_SEED;
    const runs = given.whole('runs', 1000);
    const first = negotiate(scenario, { seed, run: given.whole('run', 0) });
    const chosen = given.has('lever') ? readLevers(scenario, given, 'lever') : null;
    if (chosen !== null) printNotes(weightNotes(scenario, withLevers(scenario, chosen), chosen), io);
    const replays = pairedReplays(scenario, first, chosen);
    const replay = replayToTell(replays);
    const told: readonly Control[] = [
      { label: 'as it is', levers: {} },
      ...(replay === null ? [] : [{ label: settingsText(replay.levers), levers: replay.levers }]),
      ...controls(scenario),
    ];
    const { result: rows, interrupted } = await showProgress(io, (signal, onProgress) =>
      playRows(scenario, told, { seed, runs }, signal, onProgress),
    );
    if (interrupted) io.err(printable([`Interrupted: the table has ${theFirst(rows.length, told.length, 'row')}.`]));
    const code = interrupted ? 130 : 0;
    if (given.has('json')) {
      const tried = replays.map(({ levers, negotiation, turned }) => ({
        levers,
        kind: negotiation.ending.kind,
        turned,
      }));
      io.out(
        json({
          seed,
          run: first.run,
          runs,
          first,
          twin: replay === null ? null : { levers: replay.levers, negotiation: replay.negotiation },
          tried,
          rates: rows,
        }),
      );
      return code;
    }
    const style = styleOf(given, io);
    const ghost = ghostDeal(scenario);
    const asItIs = rows[0]!.simulation;
    const tried = Math.min(runs, MOST_TRIED);
    io.out(
      printable(
        [
          ...opening(scenario, ghost, style),
          ...section('The talks', story(first, style), style, `(seed ${seed}, run ${first.run})`),
          ...section(
            'How it ended',
            [...endingText(first, ghost, style, { explained: true }), ...adviceBlocks(first, style)],
            style,
          ),
          ...replaySections(scenario, first, replays, ghost, style),
          ...section(
            runs === 1 ? 'One day' : `Not one day but ${formatCount(runs)}`,
            [
              ...rateTable(scenario, rows, style),
              '',
              ...satisfactionTable(scenario, rows, style),
              '',
              ...failuresText(scenario, asItIs),
              ...(asItIs.dealRate.estimate < 1
                ? []
                : safeTableText(scenario, runs, deadlyLevers(scenario, seed, tried), tried, style)),
              '',
              ...wrapText(style.faint(explanation(style)), 2),
            ],
            style,
            `(seed ${seed})`,
          ),
        ],
        io.width,
      ),
    );
    return code;
  },
};

/** The most talks that are played with each lever that might make a deal die. */
const MOST_TRIED = 200;

const explanation = ({ points }: Style): string =>
  'Deals: out of a hundred talks. What each side has: in the end, deal or no deal, ' +
  `${points === true ? 'in points' : 'out of 1'}. ` +
  'Satisfied: deal or no deal, from 1 to 5. ' +
  'Every row plays the same chances. The rows below the second are there to compare with: ' +
  'they say how much of the loss comes from each thing.';

const settingsText = (levers: LeverSettings): string =>
  Object.entries(levers)
    .map(([path, value]) => settingOf(path, value))
    .join(' ');

function replaySections(
  scenario: Scenario,
  first: Negotiation,
  replays: readonly PairedReplay[],
  ghost: GhostDeal,
  style: Style,
): Block[] {
  const replay = replayToTell(replays);
  if (replay === null) return section('The same day again', wrapText('There is no lever left to move.', 2), style);
  const words = (levers: LeverSettings): string =>
    listed(Object.entries(levers).map(([path, value]) => leverWords(scenario, path, value)));
  const { negotiation } = replay;
  const moved = ghostDeal(negotiation.scenario);
  const others = replays.filter((other) => other !== replay);
  const failed = first.ending.kind !== 'agreement';
  const none =
    replay.turned || replays.length < 2
      ? []
      : wrapText(`No single lever on the list ${failed ? 'brought a deal' : 'broke the deal'} on this seed.`, 2);
  return [
    ...section(
      `The same day again, with ${Object.keys(replay.levers).length === 1 ? 'one lever' : 'some levers'} moved`,
      [
        ...wrapText(`What changes: ${words(replay.levers)}. All else, and all luck, stays.`, 2),
        '',
        ...story(negotiation, style, first),
      ],
      style,
    ),
    ...section(
      'How it ended this time',
      [
        ...endingText(negotiation, moved.kept === null && ghost.kept !== null ? ghost : moved, style, {
          before: first,
          explained: true,
        }),
        ...adviceBlocks(negotiation, style),
        ...(others.length === 0
          ? []
          : [
              '',
              ...none,
              ...wrapText('The other levers on the list, each moved alone on this seed:', 2),
              ...others.flatMap((other) =>
                wrapText(
                  `${other.turned === failed ? style.good('deal:') : style.bad('no deal:')} ${words(other.levers)}`,
                  4,
                  2,
                ),
              ),
            ]),
      ],
      style,
    ),
  ];
}
