/** The types of the numbers that the table of levers describes, and the copy of them that a policy reads. */
import type { LEVERS } from './levers/levers.ts';
import { SIDE_LEVER_ENTRIES } from './levers/sideLevers.ts';
import type { SideLeverTable } from './levers/sideLevers.ts';

/** A side's numbers after reading; those without a default are present only where the file has them. */
export type SideNumbers = {
  readonly [K in keyof SideLeverTable as SideLeverTable[K]['default'] extends 'absent' ? never : K]: number;
} & { readonly [K in keyof SideLeverTable as SideLeverTable[K]['default'] extends 'absent' ? K : never]?: number };

/** The numbers of a table in a scenario file; all but the required ones are optional. */
export type NumbersInput<T> = {
  readonly [K in keyof T as T[K] extends { default: 'required' } ? K : never]: number;
} & { readonly [K in keyof T as T[K] extends { default: 'required' } ? never : K]?: number | undefined };

/** A side's numbers in a scenario file. */
export type SideNumbersInput = NumbersInput<SideLeverTable>;

/** A manager's numbers after reading. */
export type ManagerNumbers = { readonly [K in keyof (typeof LEVERS)['manager']]: number };

/** A manager's numbers in a scenario file. */
export type ManagerNumbersInput = NumbersInput<(typeof LEVERS)['manager']>;

/** A rival's numbers in a scenario file. */
export type RivalNumbersInput = NumbersInput<(typeof LEVERS)['rival']>;

/** The numbers of the time before the table in a scenario file. */
export type BeforeNumbersInput = NumbersInput<(typeof LEVERS)['before']>;
/** The numbers of a deadline that comes by chance, after reading. */
export type EndsNumbers = { readonly [K in keyof (typeof LEVERS)['ends']]: number };
/** The numbers of a deadline that comes by chance, in a scenario file. */
export type EndsNumbersInput = NumbersInput<(typeof LEVERS)['ends']>;
/** The numbers of the time after the table in a scenario file. */
export type AfterNumbersInput = NumbersInput<(typeof LEVERS)['after']>;
/** The numbers of the time after the table, after reading. */
export type AfterNumbers = {
  readonly [
    K in keyof (typeof LEVERS)['after'] as (typeof LEVERS)['after'][K]['default'] extends 'absent' ? never : K
  ]: number;
} & {
  readonly [
    K in keyof (typeof LEVERS)['after'] as (typeof LEVERS)['after'][K]['default'] extends 'absent' ? K : never
  ]?: number;
};
/** An adviser's numbers, in a scenario file and after reading: all of them may be absent. */
export type AdviserNumbers = { readonly [K in keyof (typeof LEVERS)['adviser']]?: number | undefined };

/** A side's levers that a policy reads in its view. */
export type ViewNumbers = {
  readonly [K in keyof SideLeverTable as SideLeverTable[K] extends { inView: true } ? K : never]: number;
};

const inView = SIDE_LEVER_ENTRIES.filter(([, { inView: seen }]) => seen === true).map(
  ([name]) => name as keyof ViewNumbers,
);

/**
 * Copies the levers that a policy reads in its view.
 *
 * @param from - An object with these levers, such as a side or a view.
 * @returns A new object with these levers alone.
 */
export const viewNumbers = (from: ViewNumbers): ViewNumbers =>
  Object.fromEntries(inView.map((name) => [name, from[name]])) as ViewNumbers;
