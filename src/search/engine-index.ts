/** How an engine (OpenSearch 2.9 or later) is to hold the archive's passages: the body of `PUT /<index>`. */
export interface EngineIndex {
  settings: Record<string, unknown>;
  mappings: Record<string, unknown>;
}

const keyword = { type: 'keyword' };

/**
 * Settings and mapping of the index. `folded` is cut into pairs of characters: a phrase of two characters or more is found by `match_phrase` exactly where the
 * folded text contains it, since its pairs must follow one another; a single character is found in `folded.characters`. Texts and questions are folded
 * with `foldText` before they are sent, so that the engine finds what the site's own search finds; it must not fold once more. Unknown fields are refused.
 * Source: the engine's documentation of its tokenizer `ngram`, whose characters are all kept when `token_chars` is left out.
 */
export const ENGINE_INDEX: EngineIndex = {
  settings: {
    analysis: {
      tokenizer: {
        pairs: { type: 'ngram', min_gram: 2, max_gram: 2 },
        characters: { type: 'ngram', min_gram: 1, max_gram: 1 },
      },
      analyzer: {
        pairs: { type: 'custom', tokenizer: 'pairs' },
        characters: { type: 'custom', tokenizer: 'characters' },
      },
    },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      id: keyword,
      url: { type: 'keyword', index: false },
      report: keyword,
      title: { type: 'keyword', index: false },
      issuer: keyword,
      kind: keyword,
      level: keyword,
      regions: keyword,
      years: { type: 'integer' },
      period: { type: 'keyword', index: false },
      titled: { type: 'integer', index: false },
      type: keyword,
      number: { type: 'keyword', index: false },
      path: { type: 'keyword', index: false },
      topics: keyword,
      objects: keyword,
      order: { type: 'integer' },
      // what is shown; what is searched is `folded`
      text: { type: 'text', index: false },
      folded: {
        type: 'text',
        analyzer: 'pairs',
        fields: { characters: { type: 'text', analyzer: 'characters' } },
      },
    },
  },
};
