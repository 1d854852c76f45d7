/** The effects that a command may have: it prints, shows progress and asks. */
import type { Block } from '../../visual/page/block.ts';
import { layout, WIDTH } from '../../visual/page/layout.ts';
import type { Style } from '../../visual/page/style.ts';
import { shown } from '../../visual/page/style.ts';

export interface Io {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  /**
   * Shows one line of progress. The next call overwrites it; "" clears it. It is absent where standard error is no
   * terminal.
   */
  status?(text: string): void;
  /** Writes one line of progress to standard error. It is absent where that is a terminal. */
  progress?(text: string): void;
  /**
   * Shows a prompt and returns the next line that is typed; null at the end of the input. It is absent where nobody can
   * be asked.
   */
  ask?(prompt: string): Promise<string | null>;
  /** Whether a person sits at a terminal, who can be asked what no option says; default false. */
  readonly isTerminal?: boolean;
  /** The style of the text for standard output: with colours where it is a terminal that takes them. */
  readonly style: Style;
  /** The columns of a line on standard output. */
  readonly width: number;
}

/**
 * Lays text for people out in lines of `width` columns and joins them into one text. Control characters of a scenario
 * are shown and not obeyed.
 */
export const printable = (blocks: readonly Block[], width = WIDTH): string =>
  `${layout(blocks, width).map(shown).join('\n')}\n`;

/** Writes data for machines as indented JSON. */
export const json = (data: unknown): string => `${JSON.stringify(data, null, 2)}\n`;
