import { expect, it } from 'vitest';
import { nearest, suggest } from '../../src/kernel/nearest.ts';

it('finds the name that was meant, and none where nothing is near', () => {
  expect(nearest('prise', ['term', 'price', 'exit'])).toBe('price');
  expect(nearest('Timedependant', ['timeDependent', 'acNext'])).toBe('timeDependent');
  expect(nearest('zzzzzzz', ['term', 'price'])).toBeNull();
  expect(suggest('zzzzzzz', ['term', 'price'])).toBe('use one of: term, price');
  expect(suggest('x', [])).toBe('leave it out');
});
