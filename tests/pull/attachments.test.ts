import { describe, expect, it } from 'vitest';
import { attachments, isAttachment, isStore } from '../../src/pull/attachments.ts';

const FILE = 'https://github.com/user-attachments/files/123/plan.docx';

describe('addresses', () => {
  it.each([FILE, 'https://github.com/owner/na.me/files/123/plan.docx'])('%s is an attachment', (address) =>
    expect(isAttachment(address)).toBe(true),
  );

  it.each([
    'http://github.com/user-attachments/files/123/plan.docx',
    'https://github.com.evil.cn/user-attachments/files/123/plan.docx',
    'https://evil.cn/github.com/user-attachments/files/123/plan.docx',
    'https://github.com@evil.cn/user-attachments/files/123/plan.docx',
    'https://user:pass@github.com/user-attachments/files/123/plan.docx',
    'https://github.com:444/user-attachments/files/123/plan.docx',
    'https://github.com/owner/name/raw/main/plan.docx',
    'https://github.com/user-attachments/files/123/../../../logout',
    'https://github.com/user-attachments/files/x/plan.docx',
    'https://127.0.0.1/user-attachments/files/123/plan.docx',
    'file:///etc/passwd',
    'javascript:alert(1)',
  ])('%s is none', (address) => expect(isAttachment(address)).toBe(false));

  it('GitHub’s stores are its user-content hosts alone', () => {
    expect(isStore('https://objects.githubusercontent.com/x?token=1')).toBe(true);
    for (const address of [
      'http://objects.githubusercontent.com/x',
      'https://githubusercontent.com/x',
      'https://objects.githubusercontent.com.evil.cn/x',
      'https://evilgithubusercontent.com/x',
      'https://a.b.githubusercontent.com/x',
      'https://169.254.169.254/latest/meta-data',
    ])
      expect(isStore(address), address).toBe(false);
  });
});

describe('attachments', () => {
  const names = (field: string) => attachments(field).found.map(({ name }) => name);

  it('finds each file once and tells other links', () => {
    const field = `[a](${FILE}) 和 [a](${FILE})\n![图](https://evil.cn/a.png)`;
    expect(attachments(field)).toEqual({
      found: [{ name: 'plan.docx', url: FILE }],
      refused: ['https://evil.cn/a.png'],
    });
  });

  it.each([
    ['..%2F..%2Fcontent%2Fevil.txt', '..-content-evil.txt'.replace(/^[.-]+/u, '')],
    ['%E8%A6%81%E7%82%B9.docx', '要点.docx'],
    ['-rf.txt', 'rf.txt'],
    ['...', 'file'],
    ['%zz.txt', 'zz.txt'],
    ['a%00b%0A.txt', 'a-b-.txt'],
    ['$(touch%20x)`y`;z.txt', 'touch-x-y-z.txt'],
  ])('the name %s becomes %s: no path, no option', (name, safe) => {
    expect(
      names(`[x](https://github.com/user-attachments/files/1/${name.replaceAll('(', '%28').replaceAll(')', '%29')})`),
    ).toEqual([safe]);
  });

  it('keeps the end of a long name', () => {
    const [name = ''] = names(`[x](https://github.com/user-attachments/files/1/${'a'.repeat(300)}.docx)`);
    expect(name).toHaveLength(80);
    expect(name.endsWith('.docx')).toBe(true);
  });

  it('reads a megabyte of brackets in one pass', () => {
    expect(attachments('['.repeat(200_000)).found).toEqual([]);
    expect(attachments('[a](https://'.repeat(20_000)).found).toEqual([]);
  });
});
