/** A lever that was moved, in words, with its path and numbers in brackets. */
import type { Side } from '../../domain/side.ts';
import { otherSide } from '../../domain/side.ts';
import { isNullModelRule } from '../../policies/nullModelRule.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { understandingWords, careWords, trustWords } from '../words/adverbs.ts';
import { labelOf, nameOf } from '../words/naming.ts';
import { twoDecimals } from '../words/formatNumber.ts';

/** "vendor.care=1": the lever as it is typed. */
export const settingOf = (path: string, value: unknown): string =>
  `${path}=${typeof value === 'string' ? value : JSON.stringify(value)}`;

/** "Acme always explains itself, and asks (vendor.care=1)". Falls back on the path where there are no words for it. */
export function leverWords(scenario: Scenario, path: string, value: unknown): string {
  const [side, lever, key] = path.split('.');
  const exact = `(${settingOf(path, value)})`;
  if (side !== 'vendor' && side !== 'client') return settingOf(path, value);
  const words = sentence(scenario, side, lever ?? '', key ?? '', value);
  return words === null ? settingOf(path, value) : `${words} ${exact}`;
}

function sentence(scenario: Scenario, side: Side, lever: string, key: string, value: unknown): string | null {
  const me = nameOf(scenario, side);
  const other = nameOf(scenario, otherSide(side));
  if (typeof value === 'number' && key === '') {
    if (lever === 'care')
      return value < 0.02
        ? `${me} neither explains itself nor asks`
        : `${me} ${careWords(value)} explains itself, and asks`;
    if (lever === 'understanding') return `${me} understands ${understandingWords(value)} of what ${other} wants`;
    if (lever === 'trust') return `${me} trusts ${other} ${trustWords(value)} from the start`;
    if (lever === 'depth')
      return `${me} and ${other} have ${value >= scenario[side].depth ? 'a longer' : 'a shorter'} history behind the trust of ${me}`;
    if (lever === 'flexibility')
      return value === 0 ? `${me} makes no exceptions` : `${me} makes exceptions where it trusts or understands`;
    if (lever === 'stake') return `working together afterwards counts ${twoDecimals(value)} for ${me}`;
  }
  if (lever === 'trustRule' && typeof value === 'string' && isNullModelRule(value))
    return `trust plays no part for ${me}`;
  if (lever === 'trustRule' && value === 'frozen') return `nothing moves the trust of ${me}`;
  if (lever === 'breakPoints' && isNone(value)) return `${me} has no break point on ${labelOf(scenario, key)}`;
  if (lever === 'assumes' && isNone(value)) return `${me} assumes nothing special about ${labelOf(scenario, key)}`;
  return null;
}

const isNone = (value: unknown): boolean => value === 'none';
