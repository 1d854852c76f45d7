/** Writes the usage line of a command: "run <scenario | domain profile profile> [options]". */
import type { NamedListing } from './command.ts';

export const usage = ({ name, takes, hasOptions = true }: NamedListing): string =>
  [
    name,
    ...takes.map((word) =>
      word === 'scenario'
        ? '<scenario | domain profile profile>'
        : word.endsWith('?')
          ? `[${word.slice(0, -1)}]`
          : `<${word}>`,
    ),
    ...(hasOptions ? ['[options]'] : []),
  ].join(' ');
