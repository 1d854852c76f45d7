/** The style of what a command prints: that of the terminal, and the unit of worths that `--points` asks for. */
import type { Style } from '../../visual/page/style.ts';
import { plainStyle } from '../../visual/page/style.ts';
import type { Arguments } from './command.ts';
import type { Io } from './io.ts';

/** The style for standard output; `flag` asks for points. */
export const styleOf = (given: Arguments, { style }: Pick<Io, 'style'>, flag = 'points'): Style =>
  given.has(flag) ? { ...style, points: true } : style;

/** The style for a page or a file. */
export const fileStyleOf = (given: Arguments, flag = 'points'): Style => styleOf(given, { style: plainStyle }, flag);
