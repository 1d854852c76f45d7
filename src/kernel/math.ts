/**
 * Computes exponential, logarithm, power and logistic from the four operations that IEEE 754 fixes, so that every
 * runtime computes the same bits. (`Math.exp`, `Math.log` and `Math.pow` may differ between engines.) Errors are within
 * a few units in the last place.
 */

/** ln 2 in two parts. The first part has trailing zeros, so that its product with k is exact for |k| ≤ 2048. */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;

/** The exponent of the smallest positive double, 2^−1074. */
const MIN_EXPONENT = -1074;
/** 2^k for k from −1074 to 1023, exact because each is twice the one before. */
const powersOfTwo = new Float64Array(1023 - MIN_EXPONENT + 1);
for (let i = 0, power = 5e-324; i < powersOfTwo.length; i++, power *= 2) powersOfTwo[i] = power;

/** 1/n! for n from 0 to 14, the coefficients of the Taylor series of e^r. */
const inverseFactorial = new Float64Array(15);
for (let n = 0, factorial = 1; n < inverseFactorial.length; n++, factorial *= n) inverseFactorial[n] = 1 / factorial;

/**
 * Computes e^x as 2^k times the Taylor series of e^r, where x = k·ln 2 + r and |r| ≤ ½ ln 2.
 *
 * @param x - Any number.
 * @returns e^x: 0 below −745.14, Infinity above 709.79, NaN for NaN.
 */
export function exp(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 709.782712893384) return Infinity;
  if (x < -745.1332191019412) return 0;
  const k = Math.round(x / (LN2_HIGH + LN2_LOW));
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  let sum = inverseFactorial[14]!;
  for (let n = 13; n >= 0; n--) sum = sum * r + inverseFactorial[n]!;
  // The factor 2^k is applied in two steps, because 2^1024 overflows and 2^−1075 underflows to 0.
  const half = k >> 1;
  return sum * powersOfTwo[half - MIN_EXPONENT]! * powersOfTwo[k - half - MIN_EXPONENT]!;
}

/** 1/n for the odd n from 1 to 23, the coefficients of the series of artanh; an even place is not used. */
const inverse = Float64Array.from({ length: 24 }, (_, n) => 1 / n);

const bits = new DataView(new ArrayBuffer(8));

/**
 * Computes ln x as e·ln 2 + 2 artanh((m − 1)/(m + 1)), where x = m·2^e and m lies in (√½, √2].
 *
 * @param x - Any number.
 * @returns ln x: −Infinity at 0, NaN below 0 and for NaN.
 */
export function ln(x: number): number {
  if (Number.isNaN(x) || x < 0) return NaN;
  if (x === 0) return -Infinity;
  if (x === Infinity) return Infinity;
  let exponent = 0;
  let m = x;
  if (m < 2.2250738585072014e-308) {
    m *= 18014398509481984; // 2^54, because a subnormal number has fewer significant bits
    exponent = -54;
  }
  bits.setFloat64(0, m);
  const high = bits.getInt32(0);
  exponent += ((high >> 20) & 0x7ff) - 1023;
  bits.setInt32(0, (high & 0x000fffff) | 0x3ff00000);
  m = bits.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    exponent += 1;
  }
  const s = (m - 1) / (m + 1);
  const square = s * s;
  let series = 0;
  for (let n = 23; n >= 3; n -= 2) series = (series + inverse[n]!) * square;
  return exponent * LN2_HIGH + (2 * s + 2 * s * series + exponent * LN2_LOW);
}

/**
 * Computes x^y: by repeated squaring for a whole y of at most 64 in size, else as e^(y·ln x).
 *
 * @param x - The base: any number if y is whole, else at least 0.
 * @param y - The exponent.
 * @returns x^y; NaN where it is not a real number.
 */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isInteger(y) && Math.abs(y) <= 64) return wholePower(x, y);
  if (x < 0) return Number.isInteger(y) ? (y % 2 === 0 ? 1 : -1) * exp(y * ln(-x)) : NaN;
  return exp(y * ln(x));
}

function wholePower(x: number, y: number): number {
  let result = 1;
  for (let n = Math.abs(y), power = x; n > 0; n >>= 1, power *= power) if (n & 1) result *= power;
  return y < 0 ? 1 / result : result;
}

/**
 * Computes the logistic function 1 / (1 + e^−x).
 *
 * @param x - Any number.
 * @returns A number in [0, 1].
 */
export const logistic = (x: number): number => 1 / (1 + exp(-x));
