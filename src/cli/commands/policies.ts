/** `dealbreaker policies`: the catalogue, and the card of one policy. */
import { suggest } from '../../kernel/nearest.ts';
import { ScenarioError, problem } from '../../kernel/problems.ts';
import { catalogueEntries, policyCard, policyTable } from '../../visual/tables/policyTable.ts';
import type { CommandWork } from '../options/command.ts';
import * as flags from '../options/flags.ts';
import { json, printable } from '../options/io.ts';
import { section } from '../output/page.ts';

export const policies: CommandWork = {
  flags: { json: flags.json },
  run: (given, io) => {
    const entries = catalogueEntries();
    const [name] = given.words;
    const found = name === undefined ? null : (entries.find(({ card }) => card.name === name) ?? undefined);
    if (found === undefined) {
      const names = entries.map(({ card }) => card.name);
      throw new ScenarioError([problem(name!, 'there is no such policy', suggest(name!, names))]);
    }
    // JSON has no infinity: all of the history is null.
    if (given.has('json'))
      return io.out(
        json(
          found === null ? entries.map(({ kind, card }) => ({ kind, ...card })) : { kind: found.kind, ...found.card },
        ),
      );
    const [title, blocks] =
      found === null ? ['The policies', policyTable(entries)] : [found.card.name, policyCard(found)];
    io.out(printable(['', ...section(title, blocks, io.style)], io.width));
  },
};
