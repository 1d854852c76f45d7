/** The names of sides, issues and options in texts, taken from the scenario. */
import type { Reason } from '../../domain/reason.ts';
import { reasonWords } from '../../domain/reason.ts';
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { Style } from '../page/style.ts';
import { formatCount } from './formatNumber.ts';
import { unitAfter } from './plural.ts';
import { unstyled } from '../page/style.ts';
import { roleOf } from './roleText.ts';

/** A side's name; with its role where both have the same one. */
export function nameOf(scenario: Scenario, side: Side): string {
  const name = scenario[side].name.trim();
  return name === scenario[otherSide(side)].name.trim() ? `${name} (the ${roleOf(scenario, side)})` : name;
}

/** The name in the side's colour. */
export const styledName = (scenario: Scenario, side: Side, style: Style): string => style[side](nameOf(scenario, side));

/** "Acme's", "Birch Logistics'". */
export const possessive = (name: string): string => {
  const plain = unstyled(name);
  // A name that is a possessive already stays as it is: "O'Hare's".
  return /['’]s?$/i.test(plain) ? name : /s$/i.test(plain) ? `${name}'` : `${name}'s`;
};

/** An issue's label, without a stop at its end and without quotation marks around the whole of it. */
export const labelOf = (scenario: Scenario, key: string): string =>
  (scenario.issues[key]?.label ?? key)
    .trim()
    .replace(/[\s.;,:]+$/, '')
    .replace(/^["“„](.*)["”“]$/, '$1');

/** An issue within a sentence: "the exit clause". */
export function issueText(scenario: Scenario, key: string): string {
  const label = labelOf(scenario, key);
  return /^the /i.test(label) ? label : `the ${label}`;
}

/**
 * A reason within a sentence, between the two texts around it, without the stop at its end and without brackets around
 * the whole of it; "" for no reason.
 */
export function reasonText(because: string | Reason, before: string, after = ''): string {
  const bare = reasonWords(because)
    .trim()
    .replace(/[\s.;,]+$/, '');
  const reason = bare.replace(/^\(([^()]*)\)$/, '$1').replace(/[\s.;,]+$/, '');
  return reason === '' ? '' : `${before}${reason}${after}`;
}

/** An option with its unit: "60 USD per seat and month", "6 months", "115,000 EUR". */
export function optionText(scenario: Scenario, key: string, option: Option): string {
  const unit = scenario.issues[key]?.unit ?? '';
  const bare = bareOption(scenario, key, option);
  return typeof option === 'number' && unit !== '' ? `${bare} ${unitAfter(option, unit)}` : bare;
}

/** Numbers without a unit may be years, which have no comma. */
const LEAST_WITHOUT_UNIT = 10_000;

/** An option without its unit, thousands apart: "115,000". */
export function bareOption(scenario: Scenario, key: string, option: Option): string {
  const unit = scenario.issues[key]?.unit ?? '';
  return typeof option === 'number' && (unit !== '' || Math.abs(option) >= LEAST_WITHOUT_UNIT)
    ? formatCount(option)
    : String(option);
}
