/**
 * One vendor with several clients, deal by deal: every client has its own seat, its own luck and its own past. An
 * exception that one got comes to the ears of another with probability `known`, who asks for the same from its next
 * deal on.
 */
import { openStream } from '../../kernel/stream.ts';
import type { Scenario } from '../../scenario/read/scenario.ts';
import type { DealOutcome } from '../fold/dealOutcome.ts';
import { playDeal } from '../fold/playDeal.ts';
import type { Relation } from '../fold/relation.ts';
import { makeRelation, openRelation } from '../fold/relation.ts';
import type { DealTables } from '../fold/tables.ts';
import { dealSeed } from '../rules/between.ts';
import type { Precedent } from '../fold/repScenario.ts';
import { exceptionsIn } from './exceptions.ts';

/** What looks at each deal of each client, after it was played. */
export type BookWatch = (client: number, relation: Relation, outcome: DealOutcome, made: readonly Precedent[]) => void;

/** The seed of a client's luck: that of the vendor for the first one, so that one client alone is `dealings`. */
export const clientSeed = (seed: string, client: number): string =>
  client === 0 ? seed : `${seed}/client ${client + 1}`;

/** Returns a function that plays all deals of one run of a vendor with so many clients. */
export function bookPlayer(
  scenario: Scenario,
  tables: DealTables,
  outcome: DealOutcome,
  clients: number,
): (seed: string, run: number, deals: number, watch: BookWatch) => void {
  const relations = Array.from({ length: clients }, () => makeRelation(scenario, tables.usual));
  const known = scenario.after?.known ?? 0;
  const order = Object.keys(scenario.issues);
  return (seed, run, deals, watch) => {
    relations.forEach((relation, c) => openRelation(relation, clientSeed(seed, c), run));
    const heard: { readonly client: number; readonly precedent: Precedent }[] = [];
    for (let deal = 1; deal <= deals; deal++) {
      for (const { client, precedent } of heard) learn(relations[client]!, precedent, order);
      heard.length = 0;
      relations.forEach((relation, c) => {
        playDeal(relation, tables, outcome);
        const made = outcome.state === null ? [] : exceptionsIn(outcome.state);
        watch(c, relation, outcome, made);
        if (made.length === 0 || known === 0) return;
        const stream = openStream(dealSeed(relation.seed, deal), run, 'market', 'precedent');
        for (let other = 0; other < clients; other++) {
          const hears = stream.next() < known;
          if (hears && other !== c) for (const precedent of made) heard.push({ client: other, precedent });
        }
      });
    }
  };
}

/** A client learns of an exception that another one got. Of several on an issue it asks for the best. */
function learn({ precedents }: Relation, heard: Precedent, order: readonly string[]): void {
  const at = precedents.findIndex(({ issue }) => issue === heard.issue);
  if (at < 0) precedents.push(heard);
  else if (precedents[at]!.gain < heard.gain) precedents[at] = heard;
  precedents.sort((a, b) => order.indexOf(a.issue) - order.indexOf(b.issue));
}
