/** Lists the options of an issue of a score sheet. */
import type { Separator } from '../../kernel/readCsv.ts';
import { cellNumber } from '../../kernel/readCsv.ts';
import type { Option } from '../../scenario/read/scenario.ts';
import type { SheetIssue } from './readScoreSheet.ts';

/**
 * Lists the options: numbers where every one of them is written as JavaScript writes that number, else texts, so that
 * "45.0" and "007" stay as they are.
 */
export function sheetOptions({ options }: SheetIssue, separator: Separator): Option[] {
  const texts = options.map(({ option }) => option.text);
  const numbers = texts.map((text) => cellNumber(text, separator));
  const areNumbers = numbers.every(
    (number, o) => number !== null && String(number) === (separator === ',' ? texts[o]! : texts[o]!.replace(',', '.')),
  );
  return areNumbers ? (numbers as number[]) : texts;
}
