/** Cuts a text that has to stay on one line of a terminal. */
import { letters, visibleLength } from './width.ts';

/** The text, or its first letters and "…" where it takes more than `width` columns. */
export function cutText(text: string, width: number): string {
  if (visibleLength(text) <= width) return text;
  let left = width - 1;
  const kept = letters(text).filter((letter) => (left -= letter.width) >= 0);
  return `${kept.map((letter) => letter.text).join('')}…`;
}
