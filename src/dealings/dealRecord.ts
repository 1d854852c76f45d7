/** One deal of a sequence as plain data: what was carried into it, the negotiation, and how it went on. */
import type { PerSide } from '../domain/side.ts';
import { perSide, sideOf } from '../domain/side.ts';
import type { Carried } from '../engine/state/carried.ts';
import type { Negotiation } from '../engine/record/negotiation.ts';
import type { Edge } from '../relationship/edge.ts';
import type { Option } from '../scenario/read/scenario.ts';
import type { DealRow } from './rows/dealRow.ts';
import type { Relation } from './fold/relation.ts';
import type { RivalOffer } from './fold/rivalTables.ts';
import { marketValue, movedLevers } from './market/marketNumbers.ts';
import type { Market } from './market/marketState.ts';
import type { Favour } from './rules/favours.ts';

/** What was carried from earlier deals into one. */
export interface CarriedIntoDeal {
  /** Each side's trust in the other as evidence; null at the first table of a client. */
  readonly edges: PerSide<Readonly<Edge>> | null;
  /** For each side what it knows of each issue, in [0, 1], by issue; null at the first table of a client. */
  readonly known: PerSide<Readonly<Record<string, number>>> | null;
  /** The favours that stand, with what is left of their worth. */
  readonly ledger: readonly Readonly<Favour>[];
  /** The deals that the client has made in a row before this one, from 0. */
  readonly tenure: number;
  /** The client's satisfaction with its last talks, in [1, 5]; null where these are its first. */
  readonly satisfaction: number | null;
}

/** A lever that the market moves, before one deal. */
export interface MarketNumber {
  readonly path: string;
  /** What it is. */
  readonly truth: Option;
  /** What each side takes it to be. */
  readonly seen: PerSide<Option>;
}

/** The market before one deal. */
export interface MarketRecord {
  /** Whether it turned before this deal. */
  readonly turned: boolean;
  /** Whether each side noticed; null where it did not turn. */
  readonly noticed: PerSide<boolean | null>;
  /** The levers that it moves, in the order of the file. */
  readonly numbers: readonly MarketNumber[];
}

/** One deal of a sequence. */
export interface DealRecord {
  /** The number of the deal, from 1. */
  readonly deal: number;
  /** What was carried into it; null where the seat is empty. */
  readonly carried: CarriedIntoDeal | null;
  readonly market: MarketRecord;
  /** What the rivals with tables of their own reached before this deal, by place. Absent where none sat at one. */
  readonly offers?: readonly RivalOffer[];
  /** The talks; null where the seat is empty. */
  readonly negotiation: Negotiation | null;
  /** How it went on. */
  readonly row: DealRow;
}

/** What is carried into the next deal, as plain data, with the ledger as it stands. */
export const carriedRecord = (
  { ledger, tenure, satisfaction }: Pick<Relation, 'ledger' | 'tenure' | 'satisfaction'>,
  carried: Carried | null,
  issues: readonly string[],
): CarriedIntoDeal => {
  const sides = carried?.sides ?? null;
  return {
    edges: sides === null ? null : perSide((side) => ({ ...sideOf(sides, side).edge })),
    known:
      sides === null
        ? null
        : perSide((side) =>
            Object.fromEntries(issues.map((issue, k) => [issue, sideOf(sides, side).beliefs.known[k]!])),
          ),
    ledger: ledger.map((favour) => ({ ...favour })),
    tenure,
    satisfaction,
  };
};

/** The market as plain data. */
export const marketRecord = (relation: Relation): MarketRecord => {
  const { scenario, market } = relation;
  return {
    turned: market.noticed.vendor !== null,
    noticed: { vendor: market.noticed.vendor, client: market.noticed.client },
    numbers: movedLevers(scenario).map((path) => ({
      path,
      truth: marketValue(scenario, path, market.truth),
      seen: seenBy(relation, market, path),
    })),
  };
};

const seenBy = ({ scenario }: Relation, market: Market, path: string): PerSide<Option> =>
  perSide((side) => marketValue(scenario, path, market[side]));
