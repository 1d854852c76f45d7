/** `dealbreaker schema`: the JSON Schema of a scenario file, for editors. */
import { scenarioJsonSchema } from '../../scenario/read/jsonSchema.ts';
import type { CommandWork } from '../options/command.ts';
import { json } from '../options/io.ts';

export const schema: CommandWork = {
  flags: {},
  run: (_given, io) => io.out(json(scenarioJsonSchema())),
};
