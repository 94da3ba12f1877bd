/** A file that was dragged into a form. */
export interface Attachment {
  /** Name for a file of ours: letters, digits, `.`, `_`, `-`; never a path. */
  name: string;
  url: string;
}

/** More are a mistake, or no report. */
export const MOST_ATTACHMENTS = 5;
const NAME_LENGTH = 80;

// [2019年工作要点.docx](https://github.com/user-attachments/files/12345678/2019.docx)
const LINK = /\[[^\]\n]{0,200}\]\((https?:\/\/[^\s)]{1,1000})\)/gu;
// /user-attachments/files/12345678/2019.docx · /owner/name/files/12345678/2019.docx
const PATH = /^(?:\/user-attachments|\/[\w.-]+\/[\w.-]+)\/files\/\d+\/[^/]+$/u;

function parsed(address: string): URL | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url?.protocol === 'https:' && !url.port && !url.username && !url.password ? url : undefined;
}

/** Whether an address is where GitHub keeps what people attach to an issue. */
export function isAttachment(address: string): boolean {
  const url = parsed(address);
  return url?.hostname === 'github.com' && PATH.test(url.pathname);
}

/** Whether GitHub may send on from there to an address: its own stores of what users upload, and no other host. */
export function isStore(address: string): boolean {
  return /^[a-z0-9-]+\.githubusercontent\.com$/u.test(parsed(address)?.hostname ?? '');
}

function safeName(address: string): string {
  const last = address.slice(address.lastIndexOf('/') + 1);
  let name = last;
  try {
    name = decodeURIComponent(last);
  } catch {
    // a % that is none stays as it is
  }
  const safe = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/u, '');
  return (
    [...safe]
      .slice(-NAME_LENGTH)
      .join('')
      .replace(/^[.-]+/u, '') || 'file'
  );
}

/** The attachments among the links of a field, each once, and the links that are none. */
export function attachments(field: string): { found: Attachment[]; refused: string[] } {
  const addresses = [...new Set(Array.from(field.matchAll(LINK), ([, address = '']) => address))];
  return {
    found: addresses.filter(isAttachment).map((url) => ({ url, name: safeName(new URL(url).pathname) })),
    refused: addresses.filter((address) => !isAttachment(address)),
  };
}
