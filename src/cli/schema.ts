/** `dealbreaker schema`: the JSON Schema of a scenario file, for editors. */
import { scenarioJsonSchema } from '../scenario/jsonSchema.ts';
import type { Command } from './command.ts';
import { json } from './io.ts';

export const schema: Command = {
  name: 'schema',
  takes: [],
  what: 'Prints the JSON Schema of a scenario file.',
  flags: {},
  run: (_given, io) => io.out(json(scenarioJsonSchema())),
};
