/** The marks of points, as paths. */
import { short } from './elements.ts';

/** Shapes of Vega, in a square from −1 to 1. */
const SHAPES: Readonly<Record<string, string>> = {
  circle: 'M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z',
  square: 'M-1,-1L1,-1L1,1L-1,1Z',
  cross: 'M-1,-0.4L-0.4,-0.4L-0.4,-1L0.4,-1L0.4,-0.4L1,-0.4L1,0.4L0.4,0.4L0.4,1L-0.4,1L-0.4,0.4L-1,0.4Z',
  diamond: 'M-1,0L0,-1L1,0L0,1Z',
  'triangle-up': 'M0,-0.866L-1,0.866L1,0.866Z',
  'triangle-down': 'M0,0.866L-1,-0.866L1,-0.866Z',
  'triangle-right': 'M0.866,0L-0.866,-1L-0.866,1Z',
  'triangle-left': 'M-0.866,0L0.866,-1L0.866,1Z',
  wedge: 'M0,-0.866L-0.25,0.866L0.25,0.866Z',
  arrow: 'M0.14,1L0.14,-0.144L0.5,-0.144L0,-1L-0.5,-0.144L-0.14,-0.144L-0.14,1Z',
};

/** The path of a shape, a name or a path of its own, around a point. `size` is Vega's, in square pixels. */
export function shapePath(shape: string, size: number, x: number, y: number): string {
  const half = Math.sqrt(size) / 2;
  return (SHAPES[shape] ?? shape).replace(/([MLA])([^MLAZ]*)/g, (_, command: string, list: string) => {
    const numbers = list.split(',');
    const turned = numbers.map((number, n) => {
      // Of an arc the first two numbers are radii, the next three say how it runs.
      if (command === 'A' && n > 1 && n < 5) return number;
      const from = command === 'A' && n < 2 ? 0 : (numbers.length - n) % 2 === 0 ? x : y;
      return short(from + Number(number) * half);
    });
    return command + turned.join(',');
  });
}
