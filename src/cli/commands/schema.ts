/** `dealbreaker schema`: the JSON Schema of a scenario file, for editors. */
import { scenarioJsonSchema } from '../../scenario/read/jsonSchema.ts';
import type { Command } from '../options/command.ts';
import { json } from '../options/io.ts';

export const schema: Command = {
  name: 'schema',
  takes: [],
  what: 'Prints the JSON Schema of a scenario file.',
  flags: {},
  run: (_given, io) => io.out(json(scenarioJsonSchema())),
};
