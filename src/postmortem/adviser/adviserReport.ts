/** What the adviser recommended, whether the client followed it and why not, and what became of the adviser. */
import { ghostDeal } from '../../analysis/ghostDeal.ts';
import type { AdviserOutcome, Negotiation } from '../../engine/record/negotiation.ts';
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { Side } from '../../domain/side.ts';
import type { Option, Scenario } from '../../scenario/read/scenario.ts';
import type { Recorded } from '../record/recorded.ts';
import { recorded } from '../record/recorded.ts';
import type { Forks } from '../rescues/forks.ts';
import { forks } from '../rescues/forks.ts';
import type { NearWalkAway } from '../turning/nearWalkAway.ts';
import { nearWalkAway } from '../turning/nearWalkAway.ts';

export interface AdviserReport {
  readonly name: string;
  /**
   * What it compared, the vendor first: `fit`, what the product is worth to the client, in [0, 1]; of the vendor's
   * product, in the ghost deal with all break points kept. Empty where there is no such deal.
   */
  readonly products: readonly { readonly name: string; readonly fit: number }[];
  /** The name of what it recommended, which fits best, a rival before the vendor; null where it compared nothing. */
  readonly recommended: string | null;
  /** Whether the client signed with what was recommended; null where nothing was. */
  readonly followed: boolean | null;
  /** The client's turn in which it left what was recommended to it; null where it did not leave, or left a rival. */
  readonly left: NearWalkAway | null;
  /** What it relayed, in order: of which side, on which issue; `limit` is null for a wish. */
  readonly relays: readonly {
    /** From 0. */
    readonly round: number;
    readonly of: Side;
    readonly issue: string;
    readonly limit: Option | null;
  }[];
  /** What became of it; null where it is silent. */
  readonly outcome: AdviserOutcome | null;
}

/** Null where the scenario has no adviser. */
export function adviserReport(talks: Recorded, table: Forks): AdviserReport | null {
  const { scenario, ending, adviser: outcome = null, events } = talks.negotiation;
  if (scenario.adviser === undefined) return null;
  const { kept } = ghostDeal(scenario);
  const rivals = scenario.rivals.filter(({ courts }) => courts === 'client');
  const products =
    kept === null
      ? []
      : [{ name: scenario.vendor.name, fit: kept.utility.client }, ...rivals.map(({ name, fit }) => ({ name, fit }))];
  const best = products.reduce((most, product) => (product.fit >= most.fit ? product : most), products[0]!);
  const recommended = kept === null ? null : best.name;
  const leaves = ending.kind === 'walk-away' && ending.by === 'client' && best === products[0] && kept !== null;
  return {
    name: scenario.adviser.name,
    products,
    recommended,
    followed: recommended === null ? null : signedWith(talks.negotiation) === recommended,
    left: leaves ? nearWalkAway(talks, table, talks.turns.length - 1) : null,
    relays: events
      .filter(({ kind }) => kind === 'relay')
      .map(({ round, by, issue, limit }) => ({ round, of: by, issue: issue!, limit })),
    outcome,
  };
}

/** With whom the client signs in the end; null for nobody. */
function signedWith({ scenario, ending }: Negotiation): string | null {
  if (ending.kind === 'agreement') return scenario.vendor.name;
  return ending.by === 'client' ? ending.to : bestRival(scenario);
}

/** The rival that fits the client best, where it is worth more than no deal. */
function bestRival({ rivals, client }: Scenario): string | null {
  const [best] = rivals.filter(({ courts }) => courts === 'client').sort((a, b) => b.fit - a.fit);
  return best !== undefined && best.fit > client.walkAway ? best.name : null;
}

/**
 * The same of a negotiation alone. `seats` holds own code that played.
 *
 * @throws ScenarioError for what is no negotiation of this version, and where own code is missing.
 */
export function adviserOf(negotiation: Negotiation, seats?: SeatsInput): AdviserReport | null {
  if (negotiation.scenario.adviser === undefined) return null;
  const talks = recorded(negotiation, seats);
  return adviserReport(talks, forks(talks));
}
