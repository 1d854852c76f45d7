/** Reads the option of an issue that a text means, as people and spreadsheets write options. */
import { plainText } from '../../kernel/plainText.ts';
import type { WrittenNumber } from '../../kernel/writtenNumber.ts';
import { hasCurrency, numberWords, writtenNumber } from '../../kernel/writtenNumber.ts';
import type { IssueSpec, Option } from './scenario.ts';

/** What the reader of options must know of an issue. */
export type IssueOptions = Pick<IssueSpec, 'options' | 'unit'>;

/** Returns the options that a text or a number may mean: none, the one, or several where it is ambiguous. */
export type OptionReader = (written: string | number) => readonly Option[];

/**
 * Makes the reader of an issue's options. The exact text of an option goes first. Next comes the text without blank
 * ends or quotes; then the plain text (see `plainText`), with its case and without; last the number, with the words of
 * the option or the issue's unit. The first of these forms that any option has decides.
 */
export function optionReader({ options, unit }: IssueOptions): OptionReader {
  const forms = new Map<string, Option[]>();
  const add = (form: string, option: Option): void => void forms.set(form, [...(forms.get(form) ?? []), option]);
  for (const option of options) {
    const text = String(option);
    add(`0${text}`, option);
    add(`1${plainText(text)}`, option);
    add(`2${plainText(text).toLowerCase()}`, option);
    const number = numberOf(option);
    if (number !== null) add(`3${number.values[0]!}`, option);
  }
  const unitWords = numberWords(unit);
  return (written) => {
    const text = String(written);
    const bare = text.trim();
    const inQuotes = /^(["'])(.*)\1$/s.exec(bare)?.[2] ?? text;
    const plain = plainText(text);
    for (const form of [
      `0${text}`,
      `0${bare}`,
      `0${inQuotes}`,
      `1${plain}`,
      `1${plainText(inQuotes)}`,
      `2${plain.toLowerCase()}`,
      `2${plainText(inQuotes).toLowerCase()}`,
    ])
      if (forms.has(form)) return forms.get(form)!;
    const number = numberOf(typeof written === 'number' ? written : text);
    if (number === null) return [];
    const { values, words } = number;
    const at = (value: number): readonly Option[] => forms.get(`3${value}`) ?? [];
    // A number without a unit may be the share: 50 % is 0.5 or 50.
    const shares = words === '%' && !unitWords.startsWith('%') ? values.flatMap((x) => [...at(x / 100), ...at(x)]) : [];
    return [
      ...new Set([
        ...values.flatMap((value) =>
          at(value).filter((option) =>
            // People write 38 for 38,000, too: it is none of the two where both are options.
            agree(words, numberOf(option)!.words, unitWords, at(1000 * value).length === 0),
          ),
        ),
        ...shares.filter((option) => typeof option === 'number'),
      ]),
    ];
  };
}

const numberOf = (written: Option): WrittenNumber | null =>
  typeof written === 'number' ? { values: [written], words: '' } : writtenNumber(written);

/**
 * Tells whether the words beside a number fit an option: its own words, or the beginning of the unit; none fit one with
 * a currency where `bare` allows it.
 */
const agree = (words: string, own: string, unit: string, bare: boolean): boolean =>
  words === own ||
  (own === ''
    ? `${unit} `.startsWith(`${words} `) || (hasCurrency(words) && !words.includes(' ') && !hasCurrency(unit))
    : words === '' && hasCurrency(own) && bare);
