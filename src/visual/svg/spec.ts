/** The part of Vega-Lite that our charts are written in, as the drawer reads it: plots, and the units in them. */
import { isRecord } from '../../kernel/guards.ts';
import type { Datum } from '../charts/parts/chartSpec.ts';

/** A value of the data. */
export type Value = Datum[string];

/** How a field of the data becomes something to see. */
export interface Channel {
  readonly field?: string;
  readonly type?: 'quantitative' | 'ordinal' | 'nominal';
  readonly title?: string | readonly string[] | null;
  readonly scale?: {
    readonly domain?: readonly Value[];
    readonly range?: readonly (string | readonly number[])[];
    readonly zero?: boolean;
    readonly nice?: boolean;
    readonly reverse?: boolean;
  };
  readonly axis?: {
    readonly format?: string;
    readonly labelExpr?: string;
    readonly tickCount?: number;
    readonly values?: readonly number[];
  };
  readonly legend?: {
    readonly title?: string | null;
    readonly columns?: number;
    readonly symbolType?: string;
    readonly labelExpr?: string;
    readonly tickCount?: number;
  } | null;
  readonly sort?: readonly Value[] | null;
  /** Pixels from the left or from the top, in place of a field. */
  readonly value?: number;
  /** A value of the scale, in place of a field. */
  readonly datum?: Value;
  readonly format?: string;
  readonly stack?: string;
  readonly bin?: { readonly step: number };
}

export type ChannelName = 'x' | 'x2' | 'y' | 'y2' | 'color' | 'shape' | 'strokeDash' | 'detail' | 'order' | 'text';

/** What is drawn for each datum, or for all of them together. */
interface Mark {
  readonly type: 'line' | 'point' | 'rule' | 'bar' | 'area' | 'rect' | 'text';
  readonly color?: string;
  readonly opacity?: number;
  readonly size?: number;
  readonly shape?: string;
  readonly filled?: boolean;
  readonly stroke?: string | null;
  readonly strokeWidth?: number;
  readonly strokeDash?: readonly number[];
  readonly strokeCap?: string;
  readonly strokeJoin?: string;
  readonly interpolate?: 'step-after';
  readonly clip?: boolean;
  readonly height?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly baseline?: 'bottom';
  readonly dx?: number;
  readonly dy?: number;
  readonly angle?: number;
  readonly fontSize?: number;
  readonly fontWeight?: string;
  readonly lineHeight?: number;
  readonly point?: { readonly size: number };
}

/** One mark over one table of data. */
export interface Unit {
  readonly mark: Mark;
  readonly encoding: Readonly<Partial<Record<ChannelName, Channel>>> & { readonly tooltip?: readonly Channel[] };
  readonly data: readonly Datum[];
}

/** A plot with its axes. */
export interface ChartPlot {
  readonly title: string;
  readonly width: number;
  /** In pixels, or for each row. */
  readonly height: number | { readonly step: number };
  readonly units: readonly Unit[];
}

interface Part {
  readonly title?: { readonly text: string };
  readonly width: number;
  readonly height: ChartPlot['height'];
  readonly data?: { readonly values: readonly Datum[] };
  readonly layer?: readonly Part[];
  readonly mark: Mark;
  readonly encoding: Unit['encoding'];
}

/** The units of a part, in the order in which they are drawn; those inside have the data of those around them. */
const unitsOf = ({ layer, mark, encoding, data }: Part, given: readonly Datum[] = []): Unit[] => {
  const values = data?.values ?? given;
  return layer === undefined ? [{ mark, encoding, data: values }] : layer.flatMap((part) => unitsOf(part, values));
};

/** The plots of a chart that was checked, in reading order. */
export function plotsOf(chart: Readonly<Record<string, unknown>>): ChartPlot[] {
  const parts = (chart['vconcat'] ?? chart['concat'] ?? [chart]) as readonly Part[];
  return parts.map((part) => ({
    // The title of a chart of one plot stands over the whole.
    title: part === (chart as unknown) ? '' : (part.title?.text ?? ''),
    width: part.width,
    height: part.height,
    units: unitsOf(part),
  }));
}

/** Whether each plot has legends of its own. */
export const hasOwnLegends = (chart: Readonly<Record<string, unknown>>): boolean =>
  isRecord(chart['resolve']) && 'color' in (chart['resolve']['scale'] as object);

/** The first of some channels that says `key`; what it says. */
export const saidOf = <Key extends keyof Channel>(channels: readonly Channel[], key: Key): Channel[Key] | undefined =>
  channels.find((channel) => channel[key] !== undefined)?.[key];

/** The lines of a title. */
export const linesOf = (title: string | readonly string[] | null | undefined): readonly string[] =>
  typeof title === 'string' ? (title === '' ? [] : [title]) : (title ?? []);
