/** `dealbreaker new`: a scenario file of a blueprint, with questions on a terminal and flags without one. */
import type { NewScenarioOptions } from '../../classroom/blueprints/newScenario.ts';
import { missingIn, newScenario } from '../../classroom/blueprints/newScenario.ts';
import { blueprints } from '../../classroom/blueprints/catalogue.ts';
import { DealbreakerError, ScenarioError, problem } from '../../kernel/problems.ts';
import { checkTarget } from '../../node/files/temporary.ts';
import { writeWhole } from '../../node/files/writeWhole.ts';
import { columns, wrapText } from '../../visual/page/wrapText.ts';
import type { Arguments, CommandWork } from '../options/command.ts';
import type { Io } from '../options/io.ts';
import { printable } from '../options/io.ts';
import { scenarioText } from '../output/scenarioText.ts';

export const newCase: CommandWork = {
  flags: {
    blueprint: { value: '<name>', what: `${Object.keys(blueprints).join(', ')}; default distributive` },
    title: { value: '<title>', what: 'the title of the case' },
    vendor: { value: '<name>', what: 'the name of the vendor; default Vendor' },
    client: { value: '<name>', what: 'the name of the client; default Client' },
    rounds: { value: '<n>', what: 'how many rounds there are to talk; default that of the blueprint' },
    issues: {
      value: '<name, name, …>',
      what: 'the names of the issues, in their order; default those of the blueprint',
    },
  },
  run: async (given, io) => {
    const path = given.words[0]!;
    checkTarget(path, false, 'name another file: new replaces none');
    const answer = asker(given, io);
    if (io.isTerminal === true && !given.has('blueprint'))
      io.out(
        printable(
          columns(
            Object.values(blueprints).map(({ name, what }) => [name, what]),
            2,
          ),
          io.width,
        ),
      );
    const blueprint =
      (await answer('blueprint', 'Blueprint', 'distributive', (name) => newScenario(name))) ?? 'distributive';
    const title = await answer('title', 'Title', null);
    const [vendor, client] = [await answer('vendor', 'Vendor', 'Vendor'), await answer('client', 'Client', 'Client')];
    const named = await answer('issues', 'Issues, in their order', 'as they are', (names) =>
      newScenario(blueprint, { issues: listOf(names) }),
    );
    const issues = named === null ? undefined : listOf(named);
    const options: NewScenarioOptions = {
      ...(title === null ? {} : { title }),
      names: { ...(vendor === null ? {} : { vendor }), ...(client === null ? {} : { client }) },
      ...(issues === undefined ? {} : { issues }),
      ...(given.has('rounds') ? { rounds: given.whole('rounds', 1) } : {}),
    };
    const scenario = newScenario(blueprint, options);
    writeWhole(path, false, (write) => write(scenarioText(scenario)));
    io.out(
      printable(
        [
          ...wrapText(`Wrote ${path}. It can be played as it is. Still to write:`),
          ...columns(
            missingIn(scenario).map(({ path: at, what }) => [at, what]),
            2,
          ),
          ...wrapText(`Next: dealbreaker inspect ${path}; the points as a table: dealbreaker export ${path}`),
        ],
        io.width,
      ),
    );
  },
};

const listOf = (names: string): string[] => names.split(',').map((name) => name.trim());

/**
 * Makes what answers a question: by its option; else, on a terminal, by the person; else by nothing (null). The person
 * is asked again where `check` throws; where the input ends, nothing is written.
 */
function asker(
  given: Arguments,
  io: Io,
): (flag: string, question: string, usual: string | null, check?: (typed: string) => void) => Promise<string | null> {
  return async (flag, question, usual, check) => {
    const option = given.text(flag);
    if (option !== null || io.isTerminal !== true || io.ask === undefined) return option;
    for (;;) {
      const typed = (await io.ask(`${question}${usual === null ? '' : ` (${usual})`}: `))?.trim();
      if (typed === undefined)
        throw new ScenarioError([
          problem('new', 'the questions were not answered', 'nothing was written: begin again'),
        ]);
      if (typed === '') return null;
      try {
        check?.(typed);
        return typed;
      } catch (error) {
        if (!(error instanceof DealbreakerError)) throw error;
        io.out(
          printable(
            error.problems.flatMap(({ what, mend }) => wrapText(`Not so: ${what}; ${mend}.`, 2)),
            io.width,
          ),
        );
      }
    }
  };
}
