import { z } from 'zod';

/** The file `content/vocabulary/region-words.yml`: names of regions that a text can hold without meaning the region. */
export const regionWords = z.strictObject({
  /** Everyday words: 资源, 会同. */
  words: z.array(z.string().min(2)),
  /** What comes about where two words meet: 和政 in 党和政府. */
  borders: z.array(z.string().min(2)),
});
