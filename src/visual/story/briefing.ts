/** The briefing: the two sides, their goals and break points, their assumptions, and their alternatives. */
import type { ReasonKind } from '../../domain/reason.ts';
import { reasonKind } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { SIDES, otherSide } from '../../domain/side.ts';
import { bestUtility } from '../../analysis/bestUtility.ts';
import { prepare } from '../../engine/preparation/prepare.ts';
import { asScenario } from '../../scenario/read/read.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { costWords } from '../words/adverbs.ts';
import type { Block } from '../page/block.ts';
import { headedColumns, wrapText } from '../page/wrapText.ts';
import { furthestText } from '../words/limitText.ts';
import { bareOption, issueText, labelOf, styledName, possessive, reasonText } from '../words/naming.ts';
import type { PronounForms } from '../words/pronoun.ts';
import { capitalized, clause, pronounOf, verb } from '../words/pronoun.ts';
import { LEAST_TOLD, twoDecimals } from '../words/formatNumber.ts';
import { matterOf, ruleText } from '../words/reasonKindText.ts';
import { counted } from '../words/plural.ts';
import { weightTexts } from '../words/weights.ts';
import type { Style } from '../page/style.ts';
import { endsText } from './endsText.ts';
import { roleOf } from '../words/roleText.ts';
import { worthText } from '../words/worthText.ts';

/**
 * The lines of the briefing: names and shared briefs, wishes with their weights, break points, assumptions, and what
 * waits outside.
 */
export function briefing(scenario: Scenario, style: Style): Block[] {
  return [
    ...SIDES.flatMap((side) =>
      wrapText(
        `${styledName(scenario, side, style)}, the ${roleOf(scenario, side)}. ${scenario[side].brief.shared}`,
        2,
        2,
      ),
    ),
    '',
    ...wishes(scenario, style),
    '',
    ...SIDES.flatMap((side) => breakPoints(scenario, side, style)),
    ...SIDES.flatMap((side) => managers(scenario, side, style)),
    ...SIDES.flatMap((side) => assumptions(scenario, side, style)),
    ...SIDES.flatMap((side) => outside(scenario, side, style)),
    ...wrapText(endsText(scenario), 2, 2),
  ];
}

function wishes(scenario: Scenario, style: Style): Block[] {
  const prepared = prepare(asScenario(scenario));
  const { space, keys, issues } = prepared;
  const weights = { vendor: weightTexts(scenario, 'vendor'), client: weightTexts(scenario, 'client') };
  const cells = (side: Side, k: number): string[] => {
    const { value } = prepared[side].goals;
    const values = value.subarray(space.offsets[k]!, space.offsets[k + 1]!);
    const best = issues[k]!.options[values.indexOf(Math.max(...values))]!;
    return [bareOption(scenario, keys[k]!, best), weights[side][keys[k]!]!];
  };
  const rows = keys.map((_, k) => {
    const { label, unit } = issues[k]!;
    return [unit === '' ? label : `${label} (${unit})`, ...SIDES.flatMap((side) => cells(side, k))];
  });
  const head = [
    '',
    ...SIDES.flatMap((side) => [
      `${styledName(scenario, side, style)} ${verb(scenario, side, 'wishes', 'wish')}`,
      'weight',
    ]),
  ];
  return headedColumns(head, rows, 2, [2, 4]);
}

function breakPoints(scenario: Scenario, side: Side, style: Style): Block[] {
  const name = styledName(scenario, side, style);
  const pronoun = pronounOf(scenario, side);
  return Object.entries(scenario[side].breakPoints).flatMap(([key, { because, flexibility, limit }]) => {
    const none = `${capitalized(clause(pronoun, 'has', 'have'))} no reason to give.`;
    const reason = reasonText(because, 'The reason: ', '.');
    const furthest = furthestText(scenario, side, key, limit);
    const weight = weightTexts(scenario, side)[key]!;
    const line = `a line that ${pronoun.subject} will not cross`;
    const kind = reasonKind(because);
    const reserved = kind === 'authority' || scenario[side].mandate?.[key] !== undefined;
    const text = [
      `${possessive(name)} break point, ${line}: ${labelOf(scenario, key)}, ${furthest}.`,
      reason === '' && kind === null ? none : reason,
      kind === null ? '' : `It is ${matterOf(kind)}. ${ruleText(kind)}`,
      reserved
        ? aloneText(scenario, side, kind)
        : `${bendsText(pronoun, flexibility)} (flexibility ${twoDecimals(flexibility)}).`,
      `The whole point weighs ${weight} to ${pronoun.object}.`,
    ];
    return wrapText(text.filter((part) => part !== '').join(' '), 2, 2);
  });
}

/** That an exception is the manager's to make; "" where the rule of the reason says so already. */
function aloneText(scenario: Scenario, side: Side, kind: ReasonKind | null): string {
  const goes = capitalized(clause(pronounOf(scenario, side), 'goes', 'go'));
  return kind === 'authority' ? '' : `${goes} so far alone; beyond, only a manager may make an exception.`;
}

/** The manager behind a side. */
function managers(scenario: Scenario, side: Side, style: Style): Block[] {
  const { manager } = scenario[side];
  if (manager === undefined) return [];
  const { flexibility, care, understanding, answersIn } = manager;
  const text = [
    `Behind ${styledName(scenario, side, style)} stands a manager`,
    `who can be asked for an exception and answers ${counted(answersIn, 'turn')} later`,
    `(flexibility ${twoDecimals(flexibility)}, care ${twoDecimals(care)},`,
    `understanding of what is relayed ${twoDecimals(understanding)}).`,
  ];
  return wrapText(text.join(' '), 2, 2);
}

function bendsText(pronoun: PronounForms, flexibility: number): string {
  const makes = capitalized(clause(pronoun, 'makes', 'make'));
  if (flexibility === 0) return `${makes} no exceptions`;
  if (flexibility < 1) return `${capitalized(pronoun.subject)} may make an exception`;
  const understands = pronoun.plural ? 'understand' : 'understands';
  return `${makes} exceptions where ${clause(pronoun, 'trusts', 'trust')} or ${understands}`;
}

function assumptions(scenario: Scenario, side: Side, style: Style): Block[] {
  const other = otherSide(side);
  const pronoun = pronounOf(scenario, side);
  return Object.entries(scenario[side].assumes).flatMap(([key, importance]: [string, number]) => {
    const me = styledName(scenario, side, style);
    const point = scenario[other].breakPoints[key];
    const unknown =
      point === undefined || scenario[side].understanding >= 0.5
        ? ''
        : ` ${capitalized(clause(pronoun, 'does', 'do'))} not know of the break point.`;
    const cost = `${costWords(importance)} (${twoDecimals(importance)}, where 1 is what matters most)`;
    const assumed = `a concession on ${issueText(scenario, key)} costs ${styledName(scenario, other, style)} ${cost}`;
    return wrapText(`${me} ${verb(scenario, side, 'assumes', 'assume')} that ${assumed}.${unknown}`, 2, 2);
  });
}

function outside(scenario: Scenario, side: Side, style: Style): Block[] {
  const { walkAway } = scenario[side];
  const { subject, object } = pronounOf(scenario, side);
  const wishes = clause(pronounOf(scenario, side), 'wishes', 'wish');
  const rivals = scenario.rivals
    .filter((rival) => rival.courts === side)
    .map((rival) => `With ${rival.name.trim()} ${subject} would have ${worthText(scenario, side, rival.fit, style)}.`);
  const best = bestUtility(scenario, side);
  const most = style.points !== true && Math.abs(best - 1) < LEAST_TOLD ? '1' : worthText(scenario, side, best, style);
  const least = worthText(scenario, side, walkAway, style);
  const floor = `one worth less than ${least} to ${object} (${most} is everything ${wishes} for)`;
  return wrapText(
    `${styledName(scenario, side, style)} would rather have no deal than ${floor}. ${rivals.join(' ')}`,
    2,
    2,
  );
}
