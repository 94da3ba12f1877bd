import { describe, expect, it } from 'vitest';
import { editAddress, formAddress, repository } from '../../src/collections/repository.ts';

describe('repository', () => {
  it.each([
    ['https://github.com/owner/name', 'https://github.com/owner/name'],
    ['https://github.com/owner/name/', 'https://github.com/owner/name'],
    ['git+https://github.com/owner/na.me.git', 'https://github.com/owner/na.me'],
    [{ type: 'git', url: 'https://github.com/owner/name.git' }, 'https://github.com/owner/name'],
  ])('reads %o', (stated, url) => {
    expect(repository(stated, {})).toEqual({ url, branch: 'main' });
  });

  it('takes the variables of the deployment first', () => {
    expect(
      repository('https://github.com/a/b', { REPOSITORY_URL: 'https://github.com/c/d', REPOSITORY_BRANCH: 'trunk' }),
    ).toEqual({ url: 'https://github.com/c/d', branch: 'trunk' });
  });

  it('is undefined where nothing is set', () => {
    expect(repository(undefined, {})).toBeUndefined();
    expect(repository(undefined, { REPOSITORY_URL: '' })).toBeUndefined();
  });

  it.each(['javascript:alert(1)', 'http://github.com/a/b', 'https://github.com/a', 'https://u@github.com/a/b'])(
    'refuses %s',
    (url) => expect(() => repository(url, {})).toThrow('E-REPOSITORY'),
  );

  it('refuses a branch that is none', () => {
    expect(() => repository('https://github.com/a/b', { REPOSITORY_BRANCH: 'a b"' })).toThrow('E-REPOSITORY');
  });
});

const own = { url: 'https://github.com/a/b', branch: 'main' };

it('leads to the file, and to a form with its fields', () => {
  expect(editAddress(own, 'content/reports/hubei/2019/about.yml')).toBe(
    'https://github.com/a/b/edit/main/content/reports/hubei/2019/about.yml',
  );
  expect(formAddress(own, 'correction', { place: '/reports/hubei/2019/#2-3' })).toBe(
    'https://github.com/a/b/issues/new?template=correction.yml&place=%2Freports%2Fhubei%2F2019%2F%232-3',
  );
});
