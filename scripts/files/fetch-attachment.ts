import { isAttachment, isStore } from '../../src/pull/attachments.ts';
import { SubmissionError } from '../../src/pull/read-submission.ts';
import { MAX_FILE } from './read-document.ts';

/** GitHub sends on once; more is a circle. */
const MOST_HOPS = 3;
/** Milliseconds: 30 MB arrive in a few seconds. */
const PATIENCE = 60_000;

const failed = (message: string) => new SubmissionError('E-ATTACHMENT', message);

/**
 * The bytes of an attachment. Every address on the way must be GitHub's own; nothing is sent along; no more is read than a report can have.
 * @throws SubmissionError E-ATTACHMENT
 */
export async function fetchAttachment(url: string, get: typeof fetch = fetch): Promise<Uint8Array> {
  let address = url;
  for (let hop = 0; hop <= MOST_HOPS; hop++) {
    if (!(hop === 0 ? isAttachment(address) : isAttachment(address) || isStore(address)))
      throw failed('附件不在 GitHub 存放附件的地方，没有下载。');
    const response = await get(address, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) }).catch(() => {
      throw failed('附件没有下载成功；请在表里重新上传。');
    });
    const next = response.headers.get('location');
    if (response.status >= 300 && response.status < 400 && next) {
      await response.body?.cancel();
      if (!URL.canParse(next, address)) break;
      address = new URL(next, address).href;
      continue;
    }
    if (!response.ok || !response.body) throw failed(`附件没有下载成功（${response.status}）；请在表里重新上传。`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > MAX_FILE) throw failed(`附件超过 ${MAX_FILE / 1024 / 1024} MB；请去掉其中的图片再试。`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  }
  throw failed('附件的地址转来转去，没有下载。');
}
