/**
 * Computes SHA-256 of a text (FIPS 180-4) in plain arithmetic, so that every runtime names the same scenario by the
 * same digest and any shell can check it (`sha256sum`). The hash is this long because rows from many machines may be
 * merged years later, and two scenarios must never share a digest.
 */
import { encodeUtf8 } from './encodeUtf8.ts';
import { pow } from './math.ts';

/** The first 32 fractional bits of the cube roots of the first 64 primes (K in FIPS 180-4); filled on first use. */
const ROUND_CONSTANTS = new Int32Array(64);
/** The first 32 fractional bits of the square roots of the first eight primes (H⁽⁰⁾); filled on first use. */
const INITIAL_HASH = new Int32Array(8);

function fillTables(): void {
  for (let prime = 2, n = 0; n < 64; prime++) {
    let divisor = 2;
    while (divisor * divisor <= prime && prime % divisor !== 0) divisor++;
    if (divisor * divisor <= prime) continue;
    if (n < 8) INITIAL_HASH[n] = rootFraction(prime, 2);
    ROUND_CONSTANTS[n++] = rootFraction(prime, 3);
  }
}

/**
 * The first 32 fractional bits of the square or cube root of a prime, as a number in [0, 2^32). The root is below 7 and
 * `pow` is exact to a few units in the last of 53 bits, so that these bits are right.
 */
const rootFraction = (prime: number, degree: 2 | 3): number => Math.floor((pow(prime, 1 / degree) % 1) * 0x1_0000_0000);

/** Rotates a 32-bit word to the right by n bits. */
const rotate = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

/**
 * Computes the SHA-256 digest of a text.
 *
 * @param text - Any text; its UTF-8 bytes are hashed.
 * @returns 64 lower-case hexadecimal digits.
 */
export function sha256(text: string): string {
  if (INITIAL_HASH[0] === 0) fillTables();
  const bytes = encodeUtf8(text);
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const message = new DataView(new ArrayBuffer(blocks * 64));
  bytes.forEach((byte, i) => message.setUint8(i, byte));
  message.setUint8(bytes.length, 0x80);
  message.setUint32(blocks * 64 - 8, Math.floor(bytes.length / 0x20000000));
  message.setUint32(blocks * 64 - 4, bytes.length << 3);
  const hash = INITIAL_HASH.slice();
  const w = new Int32Array(64);
  for (let block = 0; block < blocks; block++) mix(hash, message, block * 64, w);
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** Works one block of 64 bytes into the hash (FIPS 180-4, section 6.2.2, with its letters). */
function mix(hash: Int32Array, message: DataView, at: number, w: Int32Array): void {
  for (let t = 0; t < 16; t++) w[t] = message.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const sigma0 = rotate(w[t - 15]!, 7) ^ rotate(w[t - 15]!, 18) ^ (w[t - 15]! >>> 3);
    const sigma1 = rotate(w[t - 2]!, 17) ^ rotate(w[t - 2]!, 19) ^ (w[t - 2]! >>> 10);
    w[t] = sigma1 + w[t - 7]! + sigma0 + w[t - 16]!;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const t1 =
      (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t]! + w[t]!) | 0;
    const t2 = ((rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (hash[i] = hash[i]! + word));
}
