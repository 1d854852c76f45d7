/** Reads and checks the trace of a match that another program played. */
import { isRecord } from '../kernel/guards.ts';
import type { Problem } from '../kernel/problems.ts';

interface TraceOffer {
  /** The number of the step, from 0. */
  readonly step: number;
  /** The side that offers. */
  readonly proposer: 0 | 1;
  /** The package number: row-major over the issues in file order, the last issue fastest. */
  readonly outcome_index: number;
  /** Both sides' utilities; absent where the trace does not state them. */
  readonly utils?: readonly [number, number];
}

interface TraceResult {
  /** The agreed option of each issue; null without an agreement. */
  readonly agreement: readonly (string | number)[] | null;
  readonly agreement_index: number | null;
  readonly utils: readonly [number, number] | null;
  readonly accepted_at_step: number | null;
  readonly accepted_by: 0 | 1 | null;
  readonly timedout: boolean;
}

/** The trace of one match. */
export interface Trace {
  readonly domain: string;
  /** "a_vs_b": the policies of side 0 and side 1. */
  readonly case: string;
  readonly n_steps: number;
  /**
   * For each side the packages that are worth at least its reservation value, in rising utility. It fixes the order of
   * packages with the same utility.
   */
  readonly orders_ascending: readonly [readonly number[], readonly number[]];
  readonly offers: readonly TraceOffer[];
  readonly result: TraceResult;
}

const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isSide = (value: unknown): value is 0 | 1 => value === 0 || value === 1;
const isPair = (value: unknown): boolean =>
  Array.isArray(value) && value.length === 2 && value.every((x) => Number.isFinite(x));
const MAX_STEPS = 100_000;

/** Reads a trace; null where there are problems, which are added to `problems` with the prefix `path`. */
export function readTrace(input: unknown, path: string, problems: Problem[]): Trace | null {
  const before = problems.length;
  const report = (at: string, what: string, mend: string): void =>
    void problems.push({ path: `${path}: ${at}`, what, mend });
  if (!isRecord(input)) {
    report('(all)', 'it is not an object', 'give a trace as JSON');
    return null;
  }
  if (typeof input['domain'] !== 'string' || input['domain'] === '')
    report('domain', 'it is not a text', 'name the folder of the domain');
  if (typeof input['case'] !== 'string')
    report('case', 'it is not a text', 'write the two policies, as in boulware_vs_linear');
  if (!isWhole(input['n_steps']) || input['n_steps'] < 1 || input['n_steps'] > MAX_STEPS)
    report('n_steps', 'it is not a number of steps', `write a whole number from 1 to ${MAX_STEPS}`);
  const orders = input['orders_ascending'];
  if (
    !Array.isArray(orders) ||
    orders.length !== 2 ||
    !orders.every((order) => Array.isArray(order) && order.every(isWhole))
  )
    report('orders_ascending', 'these are not two lists of package numbers', 'give one for each side');
  const { offers } = input;
  if (!Array.isArray(offers)) report('offers', 'it is not a list', 'give the offers in order');
  else
    offers.forEach((offer: unknown, n) => {
      const sound =
        isRecord(offer) &&
        isWhole(offer['step']) &&
        isSide(offer['proposer']) &&
        isWhole(offer['outcome_index']) &&
        (offer['utils'] === undefined || isPair(offer['utils']));
      if (!sound) report(`offers.${n}`, 'it is no offer', 'write { step, proposer (0 or 1), outcome_index, utils }');
    });
  resultProblems(input['result'], report);
  return problems.length > before ? null : (input as unknown as Trace);
}

function resultProblems(result: unknown, report: (at: string, what: string, mend: string) => void): void {
  if (!isRecord(result))
    return report(
      'result',
      'it is missing',
      'write { agreement, agreement_index, utils, accepted_at_step, accepted_by, timedout }',
    );
  const deal = result['agreement_index'] !== null;
  if (typeof result['timedout'] !== 'boolean')
    report('result.timedout', 'it is neither true nor false', 'say whether time ran out');
  if (deal && !isWhole(result['agreement_index']))
    report('result.agreement_index', 'it is no package number', 'write one, or null');
  if (deal !== isWhole(result['accepted_at_step']))
    report(
      'result.accepted_at_step',
      `it does not go with ${deal ? 'an agreement' : 'no agreement'}`,
      `write ${deal ? 'a step' : 'null'}`,
    );
  if (deal !== isSide(result['accepted_by']))
    report(
      'result.accepted_by',
      `it does not go with ${deal ? 'an agreement' : 'no agreement'}`,
      `write ${deal ? '0 or 1' : 'null'}`,
    );
  if (result['agreement'] != null && !Array.isArray(result['agreement']))
    report('result.agreement', 'it is no list of options', 'write the options in issue order, or null');
  if (result['utils'] != null && !isPair(result['utils']))
    report('result.utils', 'these are not two numbers', 'write both utilities, or null');
}
