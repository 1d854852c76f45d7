/** A scenario file in which both sides go no farther alone than their break points, and have a quick manager. */
type Side = Readonly<Record<string, unknown>> & { readonly breakPoints?: Readonly<Record<string, { limit: unknown }>> };
type File = Readonly<Record<string, unknown>> & { readonly vendor: Side; readonly client: Side };

const MANAGER = { flexibility: 0.7, care: 0.5, understanding: 0.6, answersIn: 1 };

function managedSide(side: Side): object {
  const points = Object.entries(side.breakPoints ?? {}).map(([key, point]) => [key, point.limit]);
  return points.length === 0 ? side : { ...side, mandate: Object.fromEntries(points), manager: MANAGER };
}

export const managed = (file: File): object => ({
  ...file,
  vendor: managedSide(file.vendor),
  client: managedSide(file.client),
});
