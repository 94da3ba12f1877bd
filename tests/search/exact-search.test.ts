import { expect, test } from 'vitest';
import { exactSearch } from '../../src/search/exact-search.ts';
import type { Fragment, SearchIndex } from '../../src/search/search-index.ts';

const texts = ['推进课\u200B后\u200B服务', '做好课后的服务', '课后服务'];

/** An index that proposes everything and notes what it was asked. */
function index(): SearchIndex & { asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    async candidates(keys, filters) {
      asked.push(keys, filters);
      return texts.map(
        (raw_content, number) => async () =>
          ({ url: `/${number}`, raw_content, meta: { id: `r#${number}` } }) as unknown as Fragment,
      );
    },
  };
}

test('keeps what holds the phrase, in the order of the index', async () => {
  const asked = index();
  const hits = await exactSearch(asked, '课后服务', { year: '2019' });
  expect(hits?.map(({ url }) => url)).toEqual(['/0', '/2']);
  expect(asked.asked).toEqual([['课后', '服务'], { year: '2019' }]);
});

test('asks nothing when there is nothing to look up', async () => {
  const asked = index();
  expect(await exactSearch(asked, ' ，。', {})).toBeUndefined();
  expect(asked.asked).toEqual([]);
});
