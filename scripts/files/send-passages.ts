import { Client, errors } from '@opensearch-project/opensearch';
import type { EngineDocument } from '../../src/search/engine-documents.ts';
import { ENGINE_INDEX } from '../../src/search/engine-index.ts';

/** The engine did not take what it was sent. */
export class EngineError extends Error {}

/** What an engine says of a document that it did not take: type and reason; its own words, in English. */
function reasonOf(error: unknown): string {
  const { type, reason } = (error ?? {}) as { type?: string; reason?: string };
  return [type, reason].filter(Boolean).join('：') || JSON.stringify(error);
}

/**
 * Makes an index on an engine and puts all documents into it, through the engine's own client: batches, retries and the reading of answers are its work.
 * @param node address of the engine; @param login where it asks for one
 * @param onDocument called after each document with how many have been sent
 * @returns how many documents the engine counts afterwards: as many as were sent
 * @throws EngineError when the index exists already, when a document is refused, or when the engine counts another number
 */
export async function sendPassages(
  node: string,
  index: string,
  documents: Iterable<EngineDocument>,
  login?: { username: string; password: string },
  onDocument: (done: number) => void = () => {},
): Promise<number> {
  const client = new Client(login ? { node, auth: login } : { node });
  try {
    await client.indices.create({ index, body: ENGINE_INDEX });
    const refused: string[] = [];
    let sent = 0;
    const datasource = async function* () {
      for (const document of documents) {
        yield document;
        onDocument(++sent);
      }
    };
    await client.helpers.bulk<EngineDocument>({
      datasource: datasource(),
      onDocument: ({ id }) => ({ index: { _index: index, _id: id } }),
      onDrop: ({ document, error }) => refused.push(`${document.id}（${reasonOf(error)}）`),
      refreshOnCompletion: index,
    });
    if (refused.length)
      throw new EngineError(`引擎没有收下 ${refused.length} 段，如 ${refused.slice(0, 3).join('、')}`);
    const { body } = await client.count({ index });
    if (body.count !== sent) throw new EngineError(`送去 ${sent} 段，引擎里有 ${body.count} 段`);
    return sent;
  } catch (error) {
    if (error instanceof errors.OpenSearchClientError) throw new EngineError(error.message);
    throw error;
  } finally {
    await client.close();
  }
}
