/** Defines a command on a table. */
import type * as fc from 'fast-check';
import type { RealTable, TableModel } from './model.ts';

/** A command on a table, for fast-check. */
export type TableCommand = fc.Command<TableModel, RealTable>;
