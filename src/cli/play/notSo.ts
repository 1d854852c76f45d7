/** Says what is wrong with a line that was typed. */
import type { DealbreakerError } from '../../kernel/problems.ts';
import { problemLine } from '../../kernel/problems.ts';
import type { Block } from '../../visual/page/block.ts';
import type { Style } from '../../visual/page/style.ts';
import { wrapText } from '../../visual/page/wrapText.ts';

/** One paragraph for each problem. */
export const notSo = ({ problems }: DealbreakerError, style: Style): Block[] =>
  problems.flatMap((problem) => wrapText(`${style.bad('Not so:')} ${problemLine(problem)}`, 2, 2));
