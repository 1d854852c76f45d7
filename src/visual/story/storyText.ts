/** The story of a scenario, as every page tells it. */
import type { Scenario } from '../../scenario/read/scenario.ts';
import { discountText } from './discountText.ts';

/** The scenario's own story, and what it has of discounts; "" where it has neither. */
export const storyText = (scenario: Scenario): string =>
  [scenario.story, discountText(scenario)].filter((text) => text !== '').join(' ');
