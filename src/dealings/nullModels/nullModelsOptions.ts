/** The options of the null models of a cohort. */
import type { SeatsInput } from '../../engine/preparation/seats.ts';
import type { ProgressOptions } from '../../kernel/progress.ts';

export interface NullModelsOptions extends ProgressOptions {
  /**
   * The number of first clients, a whole number from 1.
   *
   * @defaultValue 1000
   */
  readonly runs?: number;
  /**
   * The number of deals, a whole number from 2.
   *
   * @defaultValue 8
   */
  readonly deals?: number;
  /**
   * Text or a whole number; 7 is "7".
   *
   * @defaultValue 'dealbreaker'
   */
  readonly seed?: string | number;
  /**
   * The policies that replace the scenario's own, at every table.
   *
   * @defaultValue none
   */
  readonly seats?: SeatsInput;
}
