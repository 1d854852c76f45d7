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

/** A property of an object or of the nearest of its prototypes that has it. */
function propertyOf(owner: object, key: string): PropertyDescriptor | undefined {
  for (let one: object | null = owner; one !== null; one = Object.getPrototypeOf(one) as object | null) {
    const property = Object.getOwnPropertyDescriptor(one, key);
    if (property !== undefined) return property;
  }
  return undefined;
}

/** Reports when a property is read or written; null where it is absent or cannot be watched. */
export function watchedProperty(owner: object | undefined, key: string, onUse: () => void): Undo | null {
  if (owner === undefined || owner === null) return null;
  const property = propertyOf(owner, key);
  const own = Object.getOwnPropertyDescriptor(owner, key);
  if (property === undefined || own?.configurable === false) return null;
  let value: unknown = property.value;
  const isWorkedOut = !('value' in property);
  Object.defineProperty(owner, key, {
    get(this: unknown): unknown {
      onUse();
      return isWorkedOut ? property.get?.call(this) : value;
    },
    set(this: unknown, now: unknown) {
      onUse();
      if (isWorkedOut) property.set?.call(this, now);
      else value = now;
    },
    configurable: true,
    enumerable: own?.enumerable ?? false,
  });
  return () => void (own === undefined ? Reflect.deleteProperty(owner, key) : Object.defineProperty(owner, key, own));
}

/**
 * Watches what an object and its prototypes have, but for the keys that begin with "_", which the runtime uses itself.
 *
 * @param except - The keys that are left alone.
 * @param watchFunction - Watches a function of the object.
 * @param watchValue - Watches any other property.
 */
export function watchedMembers(
  owner: object | undefined,
  except: readonly string[],
  watchFunction: (key: string) => Undo | null,
  watchValue: (key: string) => Undo | null,
): (Undo | null)[] {
  const keys = new Set<string>();
  for (let one = owner ?? null; one !== null; one = Object.getPrototypeOf(one) as object | null) {
    const isObjectPrototype = Object.getPrototypeOf(one) === null;
    if (!isObjectPrototype) for (const key of Object.getOwnPropertyNames(one)) keys.add(key);
  }
  return [...keys]
    .filter((key) => key !== 'constructor' && !key.startsWith('_') && !except.includes(key))
    .map((key) => (typeof propertyOf(owner!, key)!.value === 'function' ? watchFunction(key) : watchValue(key)));
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
