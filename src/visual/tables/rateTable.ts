/** Simulations in a few lines: how many deals, with their intervals, and what each side ended with. */
import { SIDES } from '../../domain/side.ts';
import type { Simulation } from '../../experiments/simulate.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { Block } from '../page/block.ts';
import { headedColumns, listed, wrapText } from '../page/wrapText.ts';
import { issueText, styledName } from '../words/naming.ts';
import { bar, formatCount, perHundred } from '../words/formatNumber.ts';
import { verb } from '../words/pronoun.ts';
import type { Style } from '../page/style.ts';
import { counted } from '../words/plural.ts';
import { roleOf } from '../words/roleText.ts';
import { meanWorth } from '../words/worthText.ts';

export interface RateRow {
  readonly label: string;
  readonly simulation: Simulation;
}

/** A table, one line for each row. All rows must have been played with the same seed and number of runs. */
export function rateTable(scenario: Scenario, rows: readonly RateRow[], style: Style): Block[] {
  const head = [
    '',
    'deals',
    '95 % interval',
    '',
    ...SIDES.map((side) => `${styledName(scenario, side, style)} ${verb(scenario, side, 'has', 'have')}`),
  ];
  const table = rows.map(({ label, simulation: { dealRate, payoff } }) => [
    label,
    perHundred(dealRate.estimate),
    `${perHundred(dealRate.low)}–${perHundred(dealRate.high)}`,
    bar(dealRate.estimate, 10),
    ...SIDES.map((side) => meanWorth(scenario, side, payoff[side], style)),
  ]);
  return headedColumns(head, table, 2, [1, 2]);
}

/** How the talks without a deal ended: who was signed with, and over what. */
export function failuresText(scenario: Scenario, simulation: Simulation): Block[] {
  const away = simulation.endings['walk-away'];
  const late = simulation.endings.deadline;
  const { vendor, client, first } = simulation.faults;
  if (away + late + vendor + client === 0) return wrapText('No talks failed.', 2);
  const most = (table: Readonly<Record<string, number>>, word: (name: string) => string): string =>
    listed(
      Object.entries(table)
        .sort(([, a], [, b]) => b - a)
        .map(([name, n]) => `${word(name)} (${formatCount(n)})`),
    );
  const sentences =
    simulation.runs === 1
      ? [`As it is, ${away === 1 ? 'somebody left' : late === 1 ? 'the time ran out' : 'nobody left'}.`]
      : [
          `As it is, ${formatCount(away)} of ${counted(simulation.runs, 'talk')} ended with somebody leaving, ` +
            `and ${late === 0 ? 'none' : formatCount(late)} ran out of time.`,
        ];
  if (vendor + client > 0) {
    const { run, message } = first[0]!;
    sentences.push(
      `Faults of a policy ended ${formatCount(vendor + client)} (the ` +
        `${roleOf(scenario, 'vendor')}'s ${formatCount(vendor)}, the ` +
        `${roleOf(scenario, 'client')}'s ${formatCount(client)}); the first in run ${run}: ${message}.`,
    );
  }
  if (away > 0) {
    sentences.push(
      'What they left over: ' +
        `${most(simulation.over, (key) => (key === '' ? 'no single point' : issueText(scenario, key)))}.`,
    );
    sentences.push(`Whom they went to: ${most(simulation.leftFor, (name) => (name === '' ? 'nobody' : name.trim()))}.`);
  }
  return wrapText(sentences.join(' '), 2);
}
