/** What sides and issues are called in the telling. Names come from the scenario; nothing here knows one. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { Style } from './style.ts';
import { unstyled } from './style.ts';

/** A side's name; with its role where both have the same one. */
export function nameOf(scenario: Scenario, side: Side): string {
  const { name } = scenario[side];
  return name === scenario[otherSide(side)].name ? `${name} (the ${side})` : name;
}

/** The name in the side's colour. */
export const styledName = (scenario: Scenario, side: Side, style: Style): string => style[side](nameOf(scenario, side));

/** "Acme's", "Birch Logistics'". */
export const possessive = (name: string): string => (/s$/i.test(unstyled(name)) ? `${name}'` : `${name}'s`);

/** An issue's label. */
export const labelOf = (scenario: Scenario, key: string): string => scenario.issues[key]?.label ?? key;

/** An option with its unit: "60 USD per seat and month", "6 months". */
export function optionText(scenario: Scenario, key: string, option: Option): string {
  const unit = scenario.issues[key]?.unit ?? '';
  return typeof option === 'number' && unit !== '' ? `${option} ${unit}` : String(option);
}
