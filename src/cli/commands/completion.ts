/** `dealbreaker completion`: a script by which a shell completes commands and options. */
import { inputError } from '../../kernel/problems.ts';
import { suggest } from '../../kernel/nearest.ts';
import type { CommandWork } from '../options/command.ts';
import type { Shell } from '../options/completion.ts';
import { completionScript, SHELLS } from '../options/completion.ts';

export const completion: CommandWork = {
  flags: {},
  run: (given, io, commands) => {
    const shell = given.words[0]!;
    if (!(SHELLS as readonly string[]).includes(shell))
      throw inputError(shell, 'there is no script for this shell', suggest(shell, SHELLS));
    io.out(completionScript(shell as Shell, commands));
  },
};
