/** Hands on what a list of options was set to. */

/**
 * Calls `use` with the choice that stands where the list's selected option stands. An option beyond the choices, and a
 * list of which nothing is selected, set nothing.
 */
export function choose<T>(choices: readonly T[], event: Event, use: (choice: T) => void): void {
  const { selectedIndex } = event.target as HTMLSelectElement;
  if (selectedIndex >= 0 && selectedIndex < choices.length) use(choices[selectedIndex]!);
}
