import { expect, it } from 'vitest';
import { series } from '../../src/similarity/series.ts';
import { aboutOf } from '../report/about-of.ts';

const issuer = aboutOf().issuer;
const bureau = series([
  { id: 'hubei/wuhan/jiangan/2018', about: aboutOf() },
  { id: 'hubei/wuhan/jiangan/2019', about: aboutOf() },
  { id: 'hubei/wuhan/jiangan/2019-deyu', about: aboutOf({ issuer: { ...issuer, name: '武汉市江岸区德育办公室' } }) },
  { id: 'anhui/2015', about: aboutOf({ issuer: { ...issuer, name: '安徽省某县教育局' } }) },
  { id: 'anhui/2016', about: aboutOf({ issuer: { ...issuer, name: '安徽省某县教育局' } }) },
]);

it('is one for the reports of one bureau', () => {
  expect(bureau('hubei/wuhan/jiangan/2018')).toBe(bureau('hubei/wuhan/jiangan/2019'));
  expect(bureau('hubei/wuhan/jiangan/2019-deyu')).not.toBe(bureau('hubei/wuhan/jiangan/2019'));
});

it('takes no two unnamed bureaus for one', () => {
  expect(bureau('anhui/2015')).not.toBe(bureau('anhui/2016'));
  expect(bureau('unknown')).toBe('unknown');
});
