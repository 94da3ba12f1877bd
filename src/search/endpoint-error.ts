import { CHINESE } from './chinese-messages.ts';
import type { MessageWords } from './message-words.ts';

/** The engine that was asked did not answer as it should. `say` is a sentence for the reader, in any of the languages; the message has it in Chinese. */
export class EndpointError extends Error {
  readonly say: (words: MessageWords['endpoint']) => string;
  constructor(say: (words: MessageWords['endpoint']) => string, options?: ErrorOptions) {
    super(say(CHINESE.endpoint), options);
    this.say = say;
  }
}
