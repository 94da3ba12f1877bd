import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';
import { readWhole } from './read-whole.ts';

/** Kinds of columns, by the name that stands in the file. */
const KINDS = { Int32Array, Uint32Array, Float32Array, Float64Array, Uint8Array };
type Column = InstanceType<(typeof KINDS)[keyof typeof KINDS]>;

/** Where a column stood in a value: its kind, and how many numbers it has. Columns follow each other in the order in which they are met. */
interface Place {
  column: keyof typeof KINDS;
  length: number;
}

const SUM = 'sha256';
const SUM_BYTES = 32;
const LENGTH_BYTES = 8;

const isColumn = (value: unknown): value is Column => ArrayBuffer.isView(value);
const isPlace = (value: unknown): value is Place => typeof value === 'object' && value !== null && 'column' in value;
const bytesOf = (column: Column) => Buffer.from(column.buffer, column.byteOffset, column.byteLength);

/**
 * Writes a value made of plain objects, strings, numbers and columns of numbers. Columns go to the file from where they lie: `v8.serialize` would hold all of
 * them twice, and some hundred megabytes are kept of a large archive. Under its name the file stands only when it is whole.
 */
export function writePacked(file: string, value: object): void {
  const columns: Column[] = [];
  const head = JSON.stringify(value, (_, part) => {
    if (!isColumn(part)) return part;
    columns.push(part);
    return { column: part.constructor.name as Place['column'], length: part.length } satisfies Place;
  });
  const sum = createHash(SUM);
  const fresh = `${file}.${process.pid}`;
  const to = openSync(fresh, 'w');
  try {
    const write = (bytes: Buffer) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(to, bytes, at);
    };
    const text = Buffer.from(head);
    const length = Buffer.alloc(LENGTH_BYTES);
    length.writeBigUInt64LE(BigInt(text.length));
    for (const bytes of [length, text, ...columns.map(bytesOf)]) {
      sum.update(bytes);
      write(bytes);
    }
    write(sum.digest());
  } finally {
    closeSync(to);
  }
  renameSync(fresh, file);
}

/** @returns what `writePacked` wrote; undefined when it is not there, not whole, or anything in it has changed */
export function readPacked(file: string): unknown {
  let from: number;
  try {
    from = openSync(file, 'r');
  } catch {
    return undefined;
  }
  try {
    const sum = createHash(SUM);
    let left = fstatSync(from).size - SUM_BYTES;
    const read = <T extends Column>(make: () => T, size: number): T => {
      // asked before memory is taken: in a damaged file it may be any number
      if (!(size >= 0 && size <= left)) throw new RangeError('the file ends');
      left -= size;
      const column = make();
      const bytes = bytesOf(column);
      readWhole(from, bytes);
      sum.update(bytes);
      return column;
    };
    const part = (size: number) => bytesOf(read(() => new Uint8Array(size), size));
    const head = part(Number(part(LENGTH_BYTES).readBigUInt64LE())).toString();
    const value = JSON.parse(head, (_, one) => {
      if (!isPlace(one)) return one;
      const Kind = KINDS[one.column];
      return read<Column>(() => new Kind(one.length), one.length * Kind.BYTES_PER_ELEMENT);
    });
    const expected = sum.copy().digest();
    left += SUM_BYTES;
    return part(SUM_BYTES).equals(expected) && left === 0 ? value : undefined;
  } catch {
    return undefined;
  } finally {
    closeSync(from);
  }
}
