/** The catalogue of policies as tables, and the card of one policy. */
import type { Card } from '../../domain/card.ts';
import { policies } from '../../policies/catalogue.ts';
import type { PolicyKind } from '../../policies/contracts/registryTypes.ts';
import { POLICY_KINDS } from '../../policies/contracts/registryTypes.ts';
import type { Block } from '../page/block.ts';
import { columns, headedColumns, heading, wrapText } from '../page/wrapText.ts';

/** What the policies of a kind decide. */
const KINDS: Readonly<Record<PolicyKind, string>> = {
  bid: 'bid: what to offer',
  accept: 'accept: when to take an offer',
  talk: 'talk: when to press, ask, explain, refuse',
  learning: 'learning: what to learn from offers',
  trustRule: 'trustRule: how trust moves',
  seat: 'seat: all of it at once',
};

/** A card with the kind of its policy. */
export interface CatalogueEntry {
  readonly kind: PolicyKind;
  readonly card: Card;
}

/** Every policy of the catalogue, in its order. */
export const catalogueEntries = (): CatalogueEntry[] =>
  POLICY_KINDS.flatMap((kind) =>
    Object.values<{ readonly card: Card }>(policies[kind]).map(({ card }) => ({ kind, card })),
  );

/** All policies by kind, one line each. */
export const policyTable = (entries: readonly CatalogueEntry[]): Block[] =>
  POLICY_KINDS.flatMap((kind): Block[] => [
    heading(KINDS[kind], 2),
    ...columns(
      entries.filter((entry) => entry.kind === kind).map(({ card }) => [card.name, card.summary]),
      4,
    ),
    '',
  ]);

/** The card of one policy. */
export function policyCard({ kind, card }: CatalogueEntry): Block[] {
  const reads = [
    ...(card.usesTrust ? ['its trust in the other'] : []),
    ...(card.usesBeliefs ? ['its beliefs about the other'] : []),
    ...(card.historyNeeded > 0
      ? [card.historyNeeded === Infinity ? 'the whole history' : `the last ${card.historyNeeded} turns`]
      : []),
  ];
  const facts = [
    ...(card.draws ? ['Random numbers may change what it does.'] : []),
    ...(card.remembers ? ['It keeps a memory from turn to turn.'] : []),
    ...(card.bluffs ? ['It may claim a limit that it does not have.'] : []),
  ];
  const rows = Object.entries(card.parameters).map(([name, { min, max, minOpen, default: usual, what }]) => [
    name,
    `${minOpen === true ? 'above ' : ''}${min} – ${max}`,
    String(usual),
    what,
  ]);
  const [first] = rows;
  return [
    ...wrapText(card.summary, 2),
    '',
    ...columns(
      [
        ['decides', KINDS[kind]],
        ['source', card.source],
        ...(card.convention === '' ? [] : [['as', card.convention]]),
        ['reads', reads.length === 0 ? 'neither trust, beliefs nor history' : reads.join(', ')],
      ],
      2,
    ),
    ...wrapText(facts.join(' '), 2),
    ...(rows.length === 0 ? [] : ['', ...headedColumns(['parameter', 'from – to', 'default', 'what it is'], rows, 2)]),
    '',
    ...wrapText(
      kind === 'seat'
        ? `Use: --policies ${card.name} in a tournament, or seats: { vendor: '${card.name}' } in code.`
        : `Use: --set vendor.${kind}=${card.name}${first === undefined ? '' : ` --set vendor.${kind}.${first[0]!}=…`}.`,
      2,
    ),
  ];
}
