/**
 * Reads a GeniusWeb JSON profile (LinearAdditiveUtilitySpace), with values and weights as in the file. The reservation
 * is the utility of the reservation bid; an issue that the bid omits adds 0 to it.
 */
import type { UnknownRecord } from '../../kernel/guards.ts';
import { isRecord } from '../../kernel/guards.ts';
import { suggest } from '../../kernel/nearest.ts';
import { findOption } from '../read/options.ts';
import type { GeniusDomain, GeniusIssue, GeniusProfile } from './domain.ts';
import { numberOf } from './json.ts';
import { isOtherJson } from './notAdditive.ts';
import type { ProblemReporter } from './report.ts';

const dataAt = (data: UnknownRecord, ...keys: readonly string[]): UnknownRecord | null => {
  const key = keys.find((one) => Object.hasOwn(data, one) && isRecord(data[one]));
  return key === undefined ? null : (data[key] as UnknownRecord);
};

/** Reads a GeniusWeb profile. Every fault goes to `report`; the result is usable only where there is none. */
export function webProfile(data: UnknownRecord, domain: GeniusDomain, report: ProblemReporter): GeniusProfile {
  const space = dataAt(data, 'LinearAdditiveUtilitySpace', 'linearAdditiveUtilitySpace') ?? data;
  const [utilities, weights] = [dataAt(space, 'issueUtilities'), dataAt(space, 'issueWeights')];
  const name = typeof space['name'] === 'string' ? space['name'] : '';
  const nothing = { name, weights: [], values: [], reservation: 0, discount: 1 };
  if (utilities === null || weights === null) {
    if (isOtherJson(data, report)) return nothing;
    report(
      null,
      `it has no "${utilities === null ? 'issueUtilities' : 'issueWeights'}"`,
      'give a GeniusWeb profile: { "LinearAdditiveUtilitySpace": { "issueUtilities": …, "issueWeights": … } }',
    );
    return nothing;
  }
  const names = domain.issues.map((issue) => issue.name);
  for (const [where, table] of [
    ['issueUtilities', utilities],
    ['issueWeights', weights],
  ] as const) {
    for (const key of Object.keys(table))
      if (!names.includes(key)) report(null, `${where}.${key}: the domain has no issue "${key}"`, suggest(key, names));
  }
  const profile = {
    ...nothing,
    weights: names.map((issue) => webWeight(weights, issue, report)),
    values: domain.issues.map((issue) => webValues(utilities, issue, report)),
  };
  return { ...profile, reservation: reservationIn(space, domain, profile, report) };
}

function webWeight(weights: UnknownRecord, issue: string, report: ProblemReporter): number {
  const weight = Object.hasOwn(weights, issue) ? numberOf(weights[issue]) : null;
  if (weight === null || weight < 0)
    report(
      null,
      `issueWeights.${issue}: ${weight === null ? 'there is no number' : 'the weight is below 0'}`,
      'write a number of 0 or more',
    );
  return weight ?? 0;
}

function webValues(utilities: UnknownRecord, issue: GeniusIssue, report: ProblemReporter): number[] {
  const path = `issueUtilities.${issue.name}`;
  const entry = dataAt(utilities, issue.name);
  const discrete =
    entry === null
      ? null
      : (dataAt(entry, 'discreteutils', 'DiscreteValueSetUtilities', 'discreteUtils') ??
        (Object.hasOwn(entry, 'valueUtilities') ? entry : null));
  if (discrete !== null)
    return tabled(dataAt(discrete, 'valueUtilities') ?? {}, issue, `${path}.valueUtilities`, report);
  const numbers =
    entry === null
      ? null
      : (dataAt(entry, 'numberutils', 'NumberValueSetUtilities', 'numberUtils') ??
        (Object.hasOwn(entry, 'lowValue') ? entry : null));
  if (numbers !== null) return linear(numbers, issue, path, report);
  report(
    null,
    `${path}: there are no utilities`,
    'write { "discreteutils": { "valueUtilities": { … } } } or { "numberutils": { … } }',
  );
  return [];
}

function tabled(table: UnknownRecord, issue: GeniusIssue, path: string, report: ProblemReporter): number[] {
  for (const key of Object.keys(table))
    if (findOption(issue.options, key) === undefined)
      report(
        null,
        `${path}: the domain's "${issue.name}" has no value "${key}"`,
        suggest(key, issue.options.map(String)),
      );
  return issue.options.map((option) =>
    inUnit(Object.hasOwn(table, String(option)) ? table[String(option)] : null, `${path}.${option}`, report),
  );
}

/** Interpolates linearly between (lowValue, lowUtility) and (highValue, highUtility). */
function linear(numbers: UnknownRecord, issue: GeniusIssue, path: string, report: ProblemReporter): number[] {
  const [low, high] = [numberOf(numbers['lowValue']), numberOf(numbers['highValue'])];
  const [bottom, top] = [
    inUnit(numbers['lowUtility'], `${path}.lowUtility`, report),
    inUnit(numbers['highUtility'], `${path}.highUtility`, report),
  ];
  const wrong =
    low === null ||
    high === null ||
    low > high ||
    issue.options.some((option) => !(Number(option) >= low && Number(option) <= high));
  if (wrong)
    report(
      null,
      `${path}: "lowValue" and "highValue" do not span the numbers of the domain`,
      'let them be the lowest and the highest number of the issue',
    );
  return wrong
    ? []
    : issue.options.map((option) =>
        high === low ? top : bottom + ((top - bottom) * (Number(option) - low)) / (high - low),
      );
}

function inUnit(value: unknown, path: string, report: ProblemReporter): number {
  const number = numberOf(value);
  if (number === null || number < 0 || number > 1)
    report(
      null,
      `${path}: ${number === null ? 'there is no number' : `${number} is out of range`}`,
      'write a number from 0 to 1',
    );
  return number ?? 0;
}

function reservationIn(
  space: UnknownRecord,
  domain: GeniusDomain,
  { weights, values }: { weights: readonly number[]; values: readonly (readonly number[])[] },
  report: ProblemReporter,
): number {
  const bid = dataAt(space, 'reservationBid');
  const chosen = bid === null ? {} : (dataAt(bid, 'issuevalues', 'issueValues') ?? {});
  let sum = 0;
  for (const key of Object.keys(chosen))
    if (!domain.issues.some(({ name }) => name === key))
      report(
        null,
        `reservationBid.${key}: the domain has no issue "${key}"`,
        suggest(
          key,
          domain.issues.map(({ name }) => name),
        ),
      );
  domain.issues.forEach(({ name, options }, k) => {
    if (!Object.hasOwn(chosen, name)) return;
    const option = options.findIndex(
      (one) => String(one) === String(chosen[name]) || (typeof one === 'number' && one === numberOf(chosen[name])),
    );
    if (option < 0)
      report(
        null,
        `reservationBid.${name}: there is no value "${String(chosen[name])}"`,
        suggest(String(chosen[name]), options.map(String)),
      );
    else sum += weights[k]! * (values[k]![option] ?? 0);
  });
  return sum;
}
