/** When a side asks its manager. */
import type { View } from '../../agents/view.ts';

/** Whether the manager has been asked about issue k and has not answered: until then a press on it is heard. */
export const waitsForManager = (view: View, k: number): boolean => view.waits[k] === 1;

/** Whether this side may ask its manager about issue k: it has one, and does not wait for an answer on k. */
export const mayRefer = (view: View, k: number): boolean => view.hasManager && view.waits[k] === 0;

/** Whether it asks where it answers by its care: it may, and it cannot make the exception alone. An assumption. */
export const refersByCare = (view: View, k: number): boolean => view.breakPoints.reserved[k] === 1 && mayRefer(view, k);
