import type { Link } from '../similarity/link.ts';
import { excerpt } from './excerpt.ts';

/** The sentence of a passage that a link points to, at most `length` characters; where the link names none, the passage's beginning. */
export function quoted({ sentence }: Pick<Link, 'sentence'>, text: string, length: number): string {
  return excerpt(sentence ? text.slice(sentence.start, sentence.end) : text, length);
}
