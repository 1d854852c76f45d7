/** Replaces properties of the language's and the runtime's objects, and restores them. */

/** Restores what was replaced. */
export type Undo = () => void;
export type AnyFunction = (...given: unknown[]) => unknown;

/** Replaces a function of an object; returns how to undo it, or null where it cannot be replaced. */
export function replace(owner: object | undefined, key: string, make: (before: AnyFunction) => unknown): Undo | null {
  if (owner === undefined || owner === null) return null;
  const before = (owner as Record<string, unknown>)[key];
  if (typeof before !== 'function') return null;
  const own = Object.getOwnPropertyDescriptor(owner, key);
  try {
    Object.defineProperty(owner, key, {
      value: make(before as AnyFunction),
      configurable: true,
      writable: true,
      enumerable: own?.enumerable ?? false,
    });
  } catch {
    return null;
  }
  return () => void (own === undefined ? Reflect.deleteProperty(owner, key) : Object.defineProperty(owner, key, own));
}

/** Reports when a property is read; null where it is absent or cannot be watched. */
export function watchedProperty(owner: object | undefined, key: string, onRead: () => void): Undo | null {
  if (owner === undefined || !(key in owner)) return null;
  const own = Object.getOwnPropertyDescriptor(owner, key);
  if (own?.configurable === false) return null;
  let value = (owner as Record<string, unknown>)[key];
  const get = (): unknown => (onRead(), value);
  const set = (now: unknown): void => void (value = now);
  Object.defineProperty(owner, key, { get, set, configurable: true, enumerable: own?.enumerable ?? false });
  return () => void (own === undefined ? Reflect.deleteProperty(owner, key) : Object.defineProperty(owner, key, own));
}

/** The environment, as an object that reports when it is read or changed. */
export function watchedEnvironment(owner: Record<string, unknown> | undefined, onRead: () => void): Undo | null {
  const property = owner === undefined ? undefined : Object.getOwnPropertyDescriptor(owner, 'env');
  if (property?.configurable !== true || typeof property.value !== 'object') return null;
  const value = new Proxy(property.value as object, {
    get: (target, key) => (onRead(), Reflect.get(target, key) as unknown),
    has: (target, key) => (onRead(), Reflect.has(target, key)),
    ownKeys: (target) => (onRead(), Reflect.ownKeys(target)),
    getOwnPropertyDescriptor: (target, key) => (onRead(), Reflect.getOwnPropertyDescriptor(target, key)),
    set: (target, key, text) => (onRead(), Reflect.set(target, key, text)),
    deleteProperty: (target, key) => (onRead(), Reflect.deleteProperty(target, key)),
  });
  Object.defineProperty(owner, 'env', { ...property, value });
  return () => void Object.defineProperty(owner, 'env', property);
}

/** V8 calls `Error.prepareStackTrace` when the stack of an error is read first, and prints it as it does by itself. */
export function watchedStack(onRead: () => void): Undo | null {
  const owner = Error as unknown as Record<string, unknown>;
  if (typeof owner['captureStackTrace'] !== 'function') return null;
  const before = Object.getOwnPropertyDescriptor(owner, 'prepareStackTrace');
  const prepare = (error: unknown, frames: readonly unknown[]): unknown => {
    onRead();
    const own = before?.value as ((error: unknown, frames: readonly unknown[]) => unknown) | undefined;
    return typeof own === 'function' ? own(error, frames) : [String(error), ...frames].join('\n    at ');
  };
  Object.defineProperty(owner, 'prepareStackTrace', { value: prepare, configurable: true, writable: true });
  return () =>
    void (before === undefined
      ? Reflect.deleteProperty(owner, 'prepareStackTrace')
      : Object.defineProperty(owner, 'prepareStackTrace', before));
}
