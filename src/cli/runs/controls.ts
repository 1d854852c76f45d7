/** The control rows of `tell`: the same table without each thing that the loss may come from. */
import { SIDES } from '../../domain/side.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { LeverSettings } from '../../scenario/levers/leverSettings.ts';

export interface Control {
  readonly label: string;
  readonly levers: LeverSettings;
}

/**
 * Returns the controls: no break points and no assumptions (where the scenario has some), no talk, the null model, and
 * the null model without break points.
 */
export function controls(scenario: Scenario): Control[] {
  const free = without(scenario, 'breakPoints');
  const open = without(scenario, 'assumes');
  const ignoresTrust: LeverSettings = { 'vendor.trustRule': 'off', 'client.trustRule': 'off' };
  const some = (levers: LeverSettings): boolean => Object.keys(levers).length > 0;
  return [
    ...(some(free) ? [{ label: 'no break point', levers: free }] : []),
    ...(some(open) ? [{ label: 'nothing special assumed', levers: open }] : []),
    { label: 'nobody presses or asks', levers: { 'vendor.talk': 'silent', 'client.talk': 'silent' } },
    { label: 'trust plays no part', levers: ignoresTrust },
    ...(some(free) ? [{ label: 'no break point, no trust', levers: { ...free, ...ignoresTrust } }] : []),
  ];
}

const without = (scenario: Scenario, what: 'breakPoints' | 'assumes'): LeverSettings =>
  Object.fromEntries(
    SIDES.flatMap((side) => Object.keys(scenario[side][what]).map((key) => [`${side}.${what}.${key}`, 'none'])),
  );
