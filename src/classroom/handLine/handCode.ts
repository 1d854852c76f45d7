/**
 * The letters of a hand: numbers of small ranges written as one large number. Digits d₁ … dₙ with radices r₁ … rₙ are
 * N = d₁ + r₁·(d₂ + r₂·(d₃ + …)), and N is written with 64 letters, the least first.
 */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A digit from 0 up to, and without, its radix. */
export type Digit = readonly [digit: number, radix: number];

/** Writes digits; trailing zeros take no letters. */
export function writeDigits(digits: readonly Digit[]): string {
  let number = 0n;
  for (let n = digits.length - 1; n >= 0; n--) number = number * BigInt(digits[n]![1]) + BigInt(digits[n]![0]);
  let letters = '';
  for (; number > 0n; number >>= 6n) letters += LETTERS[Number(number & 63n)]!;
  return letters;
}

/** Reads digits one after the other. */
export interface DigitReader {
  /** The next digit of this radix; 0 where there are no more. */
  next(radix: number): number;
  /** Whether nothing but zeros is left. */
  isRead(): boolean;
}

/** Opens a reader; null for letters that `writeDigits` does not write. */
export function readDigits(letters: string): DigitReader | null {
  let number = 0n;
  for (let n = letters.length - 1; n >= 0; n--) {
    const value = LETTERS.indexOf(letters[n]!);
    if (value < 0) return null;
    number = (number << 6n) + BigInt(value);
  }
  return {
    next: (radix) => {
      const digit = Number(number % BigInt(radix));
      number /= BigInt(radix);
      return digit;
    },
    isRead: () => number === 0n,
  };
}
