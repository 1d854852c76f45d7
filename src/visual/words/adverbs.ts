/** Words for numbers in [0, 1]. Where such a word is printed, the number stands beside it in brackets. */

const scale =
  (words: readonly (readonly [number, string])[]) =>
  (x: number): string =>
    words.find(([below]) => x < below)?.[1] ?? words.at(-1)![1];

/** "trusts it …" */
export const trustWords = scale([
  [0.2, 'hardly at all'],
  [0.4, 'little'],
  [0.6, 'half-way'],
  [0.9, 'well'],
  [2, 'fully'],
]);

/** "explains itself …" */
export const careWords = scale([
  [0.02, 'never'],
  [0.15, 'hardly ever'],
  [0.4, 'seldom'],
  [0.6, 'half of the time'],
  [0.9, 'often'],
  [0.999, 'almost always'],
  [2, 'always'],
]);

/** "knows … of what the other wants" */
export const understandingWords = scale([
  [0.05, 'nothing'],
  [0.25, 'little'],
  [0.5, 'something'],
  [0.75, 'a good deal'],
  [0.95, 'almost all'],
  [2, 'all'],
]);

/** "costs them …" */
export const costWords = scale([
  [0.15, 'next to nothing'],
  [0.35, 'little'],
  [0.65, 'something'],
  [0.9, 'much'],
  [2, 'a great deal'],
]);

/** "… of the deal's worth depends on working together afterwards" */
export const stakeWords = scale([
  [0.001, 'none'],
  [0.15, 'very little'],
  [0.35, 'a part'],
  [0.55, 'about half'],
  [0.8, 'much'],
  [2, 'nearly all'],
]);

/** "the price … to us" (relative to what matters most) */
export const importanceWords = scale([
  [0.15, 'hardly matters'],
  [0.35, 'matters a little'],
  [0.65, 'matters'],
  [0.95, 'matters much'],
  [2, 'matters most'],
]);
