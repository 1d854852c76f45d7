/** One client at one deal of a sequence, in one flat row. */
import type { Ending } from '../../domain/ending.ts';
import { KINDS } from '../../experiments/runs/outcome.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import { DEAL_AT } from './dealNumbers.ts';

/** What became of a client at a deal. A cell is null where there is nothing to say. */
export interface DealRow {
  readonly type: 'deal';
  readonly seed: string;
  /** The number of the run, from 0. */
  readonly run: number;
  /** The number of the deal, from 1: the period of the contract that it makes. */
  readonly deal: number;
  /** The number of the client in the vendor's seat, from 1; null where the seat is empty. */
  readonly client: number | null;
  /** How the talks of this deal ended; null where the seat is empty. */
  readonly ending: Ending['kind'] | null;
  /** How this client's talks before ended; null where these are its first. */
  readonly lastEnding: Ending['kind'] | null;
  /** The deals that the client has made with the vendor in a row, this one included, from 0. */
  readonly tenure: number;
  /** Whether the client renews the contract and comes to the next table; null without a contract. */
  readonly renewed: boolean | null;
  /** The probability of that, in [0, 1]; null without a contract. */
  readonly renewalChance: number | null;
  /** Whether the client leaves the vendor: at the table for a rival, or by not renewing. */
  readonly left: boolean;
  /** The rival that it signs with; null for none, and where it stays. */
  readonly to: string | null;
  /** Whether the client has come back to this table after it left. */
  readonly cameBack: boolean;
  /** The number of the client that told this one of the vendor; null where nobody did. */
  readonly referredBy: number | null;
  /** Whether the client tells others of the vendor after this deal; null where the seat is empty. */
  readonly tells: boolean | null;
  /** The client's satisfaction after the delivery, in [1, 5]. */
  readonly satisfaction: number | null;
  /** The vendor's satisfaction, in [1, 5]. */
  readonly vendorSatisfaction: number | null;
  /** The client's trust in the vendor after the delivery, in [0, 1]. */
  readonly trust: number | null;
  /** The vendor's trust in the client at the end, in [0, 1]. */
  readonly vendorTrust: number | null;
  /** How well the client understands the vendor at the end, in [0, 1]: the mean of what it knows of the issues. */
  readonly understanding: number | null;
  /** How well the vendor understands the client at the end, in [0, 1]. */
  readonly vendorUnderstanding: number | null;
  /** What the deal is worth to the client, in own utility; null without a deal. */
  readonly utility: number | null;
  /** What the deal is worth to the vendor beyond no deal, in own utility; null without a deal. */
  readonly margin: number | null;
  /** The share of its opening that the vendor has given away, (opensAt − u)/opensAt; null without a deal. */
  readonly discount: number | null;
  /** Whether the deal is the last of a period by which the vendor's rep is paid; false where there are none. */
  readonly periodEnd: boolean;
  /** Whether the vendor kept its word; null without a deal, and where nobody looks. */
  readonly delivered: boolean | null;
  /** Whether it made a breach good; null where there was none. */
  readonly recovered: boolean | null;
}

/**
 * Makes a row of its numbers.
 *
 * @param scenario - The scenario as its file has it.
 * @param key - The seed, the run and the deal.
 * @param numbers - The numbers, as `writeDeal` writes them.
 * @param at - The place of the first.
 */
export function dealRow(
  { rivals }: Scenario,
  key: Pick<DealRow, 'seed' | 'run' | 'deal'>,
  numbers: ArrayLike<number>,
  at: number,
): DealRow {
  const number = (name: keyof typeof DEAL_AT): number | null => {
    const value = numbers[at + DEAL_AT[name]]!;
    return Number.isNaN(value) ? null : value;
  };
  const flag = (name: keyof typeof DEAL_AT): boolean | null => {
    const value = number(name);
    return value === null ? null : value === 1;
  };
  const kind = (name: 'ending' | 'lastEnding'): Ending['kind'] | null =>
    (KINDS[number(name) ?? -1] ?? null) as Ending['kind'] | null;
  return {
    type: 'deal',
    seed: key.seed,
    run: key.run,
    deal: key.deal,
    client: number('client'),
    ending: kind('ending'),
    lastEnding: kind('lastEnding'),
    tenure: number('tenure')!,
    renewed: flag('renewed'),
    renewalChance: number('renewalChance'),
    left: flag('left')!,
    to: rivals[number('to') ?? -1]?.name ?? null,
    cameBack: flag('cameBack')!,
    referredBy: number('referredBy'),
    tells: flag('tells'),
    satisfaction: number('satisfaction'),
    vendorSatisfaction: number('vendorSatisfaction'),
    trust: number('trust'),
    vendorTrust: number('vendorTrust'),
    understanding: number('understanding'),
    vendorUnderstanding: number('vendorUnderstanding'),
    utility: number('utility'),
    margin: number('margin'),
    discount: number('discount'),
    periodEnd: flag('periodEnd')!,
    delivered: flag('delivered'),
    recovered: flag('recovered'),
  };
}
