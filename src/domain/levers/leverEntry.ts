/** The description of one lever. */
export interface LeverEntry {
  /** The smallest value, included unless `minOpen` is present. */
  readonly min: number;
  /** The largest value, included. */
  readonly max: number;
  /** Present where `min` itself is excluded. */
  readonly minOpen?: true;
  /** Present where only whole numbers are allowed. */
  readonly whole?: true;
  /**
   * The value that reading fills in; `required` where a file must give the value; `absent` where a file may leave it
   * out and reading fills in nothing.
   */
  readonly default: number | 'required' | 'absent';
  /** How steps are measured: `linear` by difference, `logarithmic` by ratio. */
  readonly scale: 'linear' | 'logarithmic';
  /** Present for trust, its depth, care, understanding and flexibility, which describe how two people relate. */
  readonly human?: true;
  /**
   * The values to which a retelling moves the lever, down and up. They lie inside the range for understanding and
   * trust, because no person understands or trusts completely. Absent where a retelling does not move the lever.
   */
  readonly reach?: readonly [down: number, up: number];
  /** The directions in which a post-mortem looks for a rescue, the likelier one first; absent where there is none. */
  readonly rescue?: readonly ('up' | 'down')[];
  /** Present where a policy reads the value of its own side in its view; the value is constant during the talks. */
  readonly inView?: true;
  /** The range of the sensitivity analysis, ends included; absent where the analysis does not vary the lever. */
  readonly tried?: { readonly from: number; readonly to: number };
  /** A description in one sentence, without the full stop. */
  readonly what: string;
}
