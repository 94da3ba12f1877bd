/**
 * The same value with all numbers of its typed arrays in memory that threads share: given to a thread, they are not copied. Walks plain objects; whatever
 * else it meets stays as it is.
 */
export function share<T>(value: T): T {
  if (ArrayBuffer.isView(value)) {
    const Kind = value.constructor as new (buffer: SharedArrayBuffer) => Int32Array;
    const shared = new Kind(new SharedArrayBuffer(value.byteLength));
    shared.set(value as unknown as Int32Array);
    return shared as T;
  }
  if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, share(part)])) as T;
}
