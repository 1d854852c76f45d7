/** Numbers as German writes them. */

export const comma = (text: string): string => text.replace('.', ',');

/** With two decimals. */
export const two = (x: number): string => comma(x.toFixed(2));

/** How often: "", " zweimal", " 3-mal". */
export const often = (n: number): string => (n < 2 ? '' : n === 2 ? ' zweimal' : ` ${n}-mal`);
