import type { Topic } from './assemble.ts';

// 不含廉政（→lianzheng）。
const REFERENCE = /→([a-z0-9-]+)/g;

/** A topic's definition for readers: where it points to another topic, by name. */
export function topicDefinition(topic: Topic, topics: ReadonlyMap<string, Topic>): string {
  return topic.definition.replace(REFERENCE, (whole, id: string) => {
    const other = topics.get(id);
    return other ? `见“${other.zh}”` : whole;
  });
}
