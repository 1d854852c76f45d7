/**
 * The package that reads XLSX takes the error of a formula (#DIV/0!) and a formula without a result for empty cells. In
 * a table of hands an empty cell means something, so that both are written as texts before it reads them.
 *
 * Cells: ECMA-376, part 1, section 18.3.1.4.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** A cell with what stands in it; its name may have a prefix. */
const CELL = /<((?:\w+:)?)c\b([^>]*[^>/])>([^]*?)<\/\1c>/g;

/**
 * Returns the file with such cells as texts.
 *
 * @throws Error for a file that cannot be unpacked, and says why; the package may wait for its parts for ever.
 */
export function keepCellErrors(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).map(([name, part]) => [
    name,
    /^\/?xl\/worksheets\/[^/]*\.xml$/i.test(name) ? strToU8(asTexts(strFromU8(part))) : part,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { level: 0 });
}

const asTexts = (sheet: string): string =>
  sheet.replace(CELL, (cell: string, prefix: string, attributes: string, inner: string) => {
    const at = /\br="[^"]*"/.exec(attributes)?.[0] ?? '';
    const type = /\bt="([^"]*)"/.exec(attributes)?.[1] ?? 'n';
    const asText = (text: string): string => `<${prefix}c ${at} t="str"><${prefix}v>${text}</${prefix}v></${prefix}c>`;
    const result = /<(?:\w+:)?v\b[^>]*>([^<]*)</.exec(inner)?.[1] ?? '';
    if (type === 'e') return asText(result === '' ? '#ERROR!' : result);
    const formula = /<(?:\w+:)?f\b[^>]*?(?:\/>|>([^<]*)<)/.exec(inner);
    const hasNone = formula !== null && result === '' && !(type === 'str' && /<(?:\w+:)?v\b/.test(inner));
    return hasNone ? asText(`=${formula[1] ?? ''}`) : cell;
  });
