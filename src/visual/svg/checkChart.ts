/** Refuses what is none of our charts, and names it: the drawer knows the marks and the properties that ours have. */
import { inMessage, isRecord } from '../../kernel/guards.ts';
import type { Problem } from '../../kernel/problems.ts';
import { DealbreakerError, problem } from '../../kernel/problems.ts';

const SCALE = 'domain range zero nice reverse scheme';
const AXIS =
  'format labelExpr tickCount values labelAngle labelOverlap labelLineHeight labelLimit labelOffset title titlePadding';
const LEGEND =
  'title columns orient symbolType symbolSize symbolStrokeWidth symbolOpacity labelExpr tickCount ' +
  'gradientLength titleLimit titleOrient';

/** The properties of each part of a chart. */
const KNOWN: Readonly<Record<string, string>> = {
  chart:
    '$schema title description config width height data layer mark encoding transform vconcat concat columns spacing ' +
    'resolve',
  mark:
    'type color opacity size shape filled stroke strokeWidth strokeDash strokeCap strokeJoin interpolate clip height ' +
    'align baseline dx dy angle fontSize fontWeight lineHeight point',
  encoding: 'x x2 y y2 color shape strokeDash detail order text tooltip',
  channel: 'field type title scale axis legend sort value datum format stack bin',
  scale: SCALE,
  axis: AXIS,
  legend: LEGEND,
};
const MARKS = ['line', 'point', 'rule', 'bar', 'area', 'rect', 'text'];
const MEND = 'give what a function of charts returns';

/**
 * Checks that a value is one of our charts.
 *
 * @throws DealbreakerError with everything in it that our charts do not have.
 */
export function checkChart(chart: unknown): void {
  const problems: Problem[] = [];
  const refuse = (path: string, what: string): void => void problems.push(problem(path, what, MEND));
  const part = (value: unknown, kind: string, path: string): value is Record<string, unknown> => {
    if (!isRecord(value)) {
      refuse(path, 'it is not an object');
      return false;
    }
    for (const key of Object.keys(value))
      if (!KNOWN[kind]!.split(' ').includes(key))
        refuse(`${path}.${key}`.replace(/^\./, ''), 'no chart of ours has it');
    return true;
  };
  const channel = (value: unknown, path: string): void => {
    if (!part(value, 'channel', path)) return;
    for (const inner of ['scale', 'axis', 'legend'])
      if (value[inner] !== undefined && value[inner] !== null) part(value[inner], inner, `${path}.${inner}`);
  };
  const plot = (value: unknown, path: string): void => {
    if (!part(value, 'chart', path)) return;
    const at = (key: string): string => (path === '' ? key : `${path}.${key}`);
    const { data } = value;
    if (data !== undefined && !(isRecord(data) && Array.isArray(data['values']) && data['values'].every(isRecord)))
      refuse(at('data'), 'it is not a list of rows');
    const parts = ['vconcat', 'concat', 'layer'].find((key) => value[key] !== undefined);
    if (parts !== undefined) {
      if (!Array.isArray(value[parts])) refuse(at(parts), 'it is not a list');
      else value[parts].forEach((one, n) => plot(one, at(`${parts}.${n}`)));
      return;
    }
    if (part(value['mark'], 'mark', at('mark')) && !MARKS.includes(value['mark']['type'] as string))
      refuse(at('mark.type'), `no chart of ours has the mark ${inMessage(value['mark']['type'])}`);
    if (part(value['encoding'], 'encoding', at('encoding')))
      for (const [name, one] of Object.entries(value['encoding']))
        if (name === 'tooltip' && Array.isArray(one))
          one.forEach((field, n) => channel(field, at(`encoding.tooltip.${n}`)));
        else channel(one, at(`encoding.${name}`));
  };
  plot(chart, '');
  if (problems.length > 0) throw new DealbreakerError(problems);
  const { title, description } = chart as Record<string, unknown>;
  if (!isRecord(title) || typeof description !== 'string')
    throw new DealbreakerError([problem('title', 'the chart has no title with a description', MEND)]);
}
