import { describe, expect, it } from 'vitest';
import { FATES } from '../../src/report/fate.ts';

describe('FATES', () => {
  it('are the words of the open data and of the pages; a renamed fate breaks addresses', () => {
    expect(FATES).toEqual(['passage', 'heading', 'metadata', 'removed', 'joined', 'corrected', 'other-witness']);
  });
});
