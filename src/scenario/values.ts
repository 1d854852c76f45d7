import type { IssueSpec, Values } from './scenario.ts';
export function valuesOf(issue: IssueSpec, values: Values): number[] {
  if (typeof values === 'string') { const n = issue.options.map(Number); const lo = Math.min(...n), hi = Math.max(...n); return n.map((x) => hi === lo ? 1 : values === 'more is better' ? (x - lo) / (hi - lo) : (hi - x) / (hi - lo)); }
  return issue.options.map((o) => (values as Record<string, number>)[String(o)]!);
}
