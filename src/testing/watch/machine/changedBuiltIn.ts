/** Changes of the built-in objects of the language. */

/** The global object. */
type Globals = Readonly<Record<string, unknown>>;

const WATCHED_BUILT_INS = [
  'Object',
  'Array',
  'Function',
  'Number',
  'String',
  'Boolean',
  'Math',
  'JSON',
  'Promise',
  'Map',
  'Set',
  'Float64Array',
  'Int32Array',
  'Uint8Array',
  'Reflect',
  'Symbol',
  'Error',
  'Date',
  'RegExp',
  'BigInt',
  'WeakMap',
  'WeakSet',
];

/** The properties of the language's built-in objects, for comparison. */
function builtIns(globalObject: Globals): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const name of WATCHED_BUILT_INS) {
    const one = globalObject[name] as object | undefined;
    if (one === undefined) continue;
    for (const [where, owner] of [
      [name, one],
      [`${name}.prototype`, (one as { prototype?: object }).prototype],
    ] as const) {
      if (owner === undefined) continue;
      for (const key of Reflect.ownKeys(owner)) {
        const property = Object.getOwnPropertyDescriptor(owner, key)!;
        const value: unknown = 'value' in property ? property.value : property.get;
        found.set(`${where}.${String(key)}`, value);
        // The constructor is one of the objects themselves.
        if (typeof value === 'function' && key !== 'constructor')
          found.set(`the properties of ${where}.${String(key)}`, Reflect.ownKeys(value).length);
      }
    }
  }
  for (const key of Reflect.ownKeys(globalObject)) found.set(`the global "${String(key)}"`, null);
  return found;
}

/** The global object and its built-ins when watching began. */
let baseline: { readonly globalObject: Globals; readonly found: ReadonlyMap<string, unknown> } | null = null;

/** Takes the built-ins as they are now for those with which later ones are compared. */
export const noteBuiltIns = (globalObject: Globals): void =>
  void (baseline = { globalObject, found: builtIns(globalObject) });

/** The first built-in that changed since watching began; null for none. */
export function changedBuiltIn(): string | null {
  if (baseline === null) return null;
  const before = baseline.found;
  const now = builtIns(baseline.globalObject);
  for (const [name, value] of now) {
    if (!before.has(name)) return name;
    if (!Object.is(before.get(name), value)) return name;
  }
  for (const name of before.keys()) if (!now.has(name)) return name;
  return null;
}
