import { gzipSync } from 'node:zlib';

/** A value as the search's files hold it: JSON in UTF-16, smaller than UTF-8 for Chinese once it is gzipped. */
export const zipped = (value: unknown): Buffer => gzipSync(Buffer.from(JSON.stringify(value), 'utf16le'), { level: 9 });
