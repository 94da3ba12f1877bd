import { expect, test } from 'vitest';
import { topicDefinition } from '../../src/collections/topic-definition.ts';

test('points to other topics by name', () => {
  const topics = new Map([['lianzheng', { id: 'lianzheng', zh: '廉政行风', definition: '' }]]);
  const topic = { id: 'dangjian', zh: '党建', definition: '不含廉政（→lianzheng）、其他（→nowhere）。' };
  expect(topicDefinition(topic, topics)).toBe('不含廉政（见“廉政行风”）、其他（→nowhere）。');
});
