/** What the conclusion turns on: the claim with each assumption at its ends, and the Sobol' indices. */
import type { Validation } from '../../experiments/validate/validate.ts';
import { columns, listed, wrap } from '../lines.ts';
import type { Paint } from '../paint.ts';
import { bar, counted } from '../number.ts';
import { figure, spread } from './readings.ts';

type Sensitivity = NonNullable<Validation['sensitivity']>;
/** The claim: at least so many times as many failures without understanding. */
const CLAIM = 3;

/** The assumptions at whose ends the claim no longer stands, in a sentence. */
export function turnsOn({ turns }: Sensitivity): string {
  const lost = turns.filter(({ times }) => times.low <= CLAIM).map(({ name, value }) => (value === null ? 'as it is' : `${name} at ${value}`));
  const free = turns.filter(({ breakPoint }) => breakPoint.low <= 0).map(({ name, value }) => (value === null ? 'as it is' : `${name} at ${value}`));
  const claim = lost.length === 0 ? 'The claim (talks fail at least three times as often where nobody understands) stands at both ends of every assumption.' : `The claim (talks fail at least three times as often where nobody understands) turns on an assumption: it is not shown with ${listed(lost)}.`;
  return `${claim} ${free.length === 0 ? 'That the break point makes failures stands at all of them.' : `That the break point makes failures is not shown with ${listed(free)}.`}`;
}

export function hangsOn({ turns, influences }: Sensitivity, paint: Paint): string[] {
  const rows = turns.map(({ name, value, times, breakPoint }) => [name, value === null ? '' : String(value), spread(times), spread(breakPoint)]);
  const share = ({ estimate, low, high }: { estimate: number; low: number; high: number }): string[] => [estimate.toFixed(2), `${low.toFixed(2)} to ${high.toFixed(2)}`];
  const factors = influences.factors.map(({ name, kind, from, to, first, total }) => [name, kind, `${from} to ${to}`, first === null ? '–' : first.estimate.toFixed(2), ...(total === null ? ['–', ''] : share(total)), bar(Math.max(0, total?.estimate ?? 0), 10)]);
  return [
    `  ${paint.title('Each assumption at its ends')}`,
    ...columns([['', 'at', 'times as often without understanding', 'failures by the break point'], ...rows], 4), '',
    `  ${paint.title('Sobol\' indices of the deal rate, all ranging freely')}`,
    ...columns([['', '', 'range', 'alone', 'in all', '95 % interval', ''], ...factors], 4, [3, 4]),
    ...wrap(paint.faint(`Shares of the variance (${figure(influences.variance)}; mean deal rate ${figure(influences.mean)}) of the deal rate over ${counted(influences.pairs)} pairs; ${counted(influences.samples * (influences.factors.length + 2))} points, all on the same luck.`), 4), '',
  ];
}
