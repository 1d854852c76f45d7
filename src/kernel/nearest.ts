export const nearest = (name: string, names: readonly string[]): string | null => names[0] ?? null;
