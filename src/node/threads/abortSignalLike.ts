/**
 * The part of `AbortSignal` that studies in threads use. It stands here so that the declarations of the entry compile
 * without the DOM's types and without those of Node, which both declare `AbortSignal`.
 */
import type { StopSignal } from '../../kernel/progress.ts';

/** An `AbortSignal`, as `new AbortController().signal` gives it. */
export interface AbortSignalLike extends StopSignal {
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
