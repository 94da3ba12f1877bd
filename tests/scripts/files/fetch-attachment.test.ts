import { describe, expect, it } from 'vitest';
import { fetchAttachment } from '../../../scripts/files/fetch-attachment.ts';
import { MAX_FILE } from '../../../scripts/files/read-document.ts';

const FILE = 'https://github.com/user-attachments/files/123/plan.docx';
const STORE = 'https://objects.githubusercontent.com/plan?token=1';

/** A network of the given answers, and what was asked of it. */
function network(answers: Record<string, () => Response>) {
  const asked: string[] = [];
  const get = async (address: string | URL | Request, options?: RequestInit) => {
    asked.push(String(address));
    expect(options?.redirect).toBe('manual');
    const answer = answers[String(address)];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  };
  return { asked, get: get as typeof fetch };
}
const to = (location: string) => () => new Response(null, { status: 302, headers: { location } });

describe('fetchAttachment', () => {
  it('follows GitHub to its store', async () => {
    const { get, asked } = network({ [FILE]: to(STORE), [STORE]: () => new Response('正文') });
    expect(new TextDecoder().decode(await fetchAttachment(FILE, get))).toBe('正文');
    expect(asked).toEqual([FILE, STORE]);
  });

  it.each([
    'https://evil.cn/x',
    'http://objects.githubusercontent.com/x',
    'http://169.254.169.254/',
    'file:///etc/passwd',
  ])('is not sent on to %s', async (address) => {
    const { get, asked } = network({ [FILE]: to(address), [address]: () => new Response('x') });
    await expect(fetchAttachment(FILE, get)).rejects.toMatchObject({ code: 'E-ATTACHMENT' });
    expect(asked).toEqual([FILE]);
  });

  it('asks no other host to begin with', async () => {
    const { get, asked } = network({});
    await expect(fetchAttachment('https://evil.cn/x', get)).rejects.toMatchObject({ code: 'E-ATTACHMENT' });
    await expect(fetchAttachment(STORE, get)).rejects.toMatchObject({ code: 'E-ATTACHMENT' });
    expect(asked).toEqual([]);
  });

  it('goes in no circle', async () => {
    const { get, asked } = network({ [FILE]: to(FILE) });
    await expect(fetchAttachment(FILE, get)).rejects.toMatchObject({ code: 'E-ATTACHMENT' });
    expect(asked.length).toBeLessThan(6);
  });

  it('reads no more than a report can have', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const { get } = network({ [FILE]: () => new Response(endless) });
    await expect(fetchAttachment(FILE, get)).rejects.toMatchObject({ code: 'E-ATTACHMENT' });
    expect(sent).toBeLessThan(MAX_FILE + 4 * 1024 * 1024);
  });

  it('tells a file that is gone, and a network that is', async () => {
    const { get } = network({ [FILE]: () => new Response('', { status: 404 }) });
    await expect(fetchAttachment(FILE, get)).rejects.toThrow('404');
    await expect(fetchAttachment(FILE, network({}).get)).rejects.toThrow('重新上传');
  });
});
