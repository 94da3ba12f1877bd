import { describe, expect, it } from 'vitest';
import { FIELDS, readFields, readSubmission, SubmissionError } from '../../src/pull/read-submission.ts';

/** The body of an issue as GitHub writes it for the form. */
const body = (values: Partial<Record<keyof typeof FIELDS, string>>) =>
  Object.entries(FIELDS)
    .map(([field, label]) => `### ${label}\n\n${values[field as keyof typeof FIELDS] ?? '_No response_'}`)
    .join('\n\n');
const event = (text: unknown, number: unknown = 12) =>
  JSON.stringify({ action: 'opened', issue: { number, body: text } });
const code = (text: string) => {
  try {
    readSubmission(text);
    return undefined;
  } catch (error) {
    return error instanceof SubmissionError ? error.code : String(error);
  }
};

describe('readFields', () => {
  it('reads what was filled in and leaves out what was not', () => {
    const fields = readFields(
      body({ url: 'https://a.cn/1.html', region: '湖北省武汉市江岸区', text: '```text\n一、工作\n\n1、做事。\n```' }),
    );
    expect(fields).toEqual({ url: 'https://a.cn/1.html', region: '湖北省武汉市江岸区', text: '一、工作\n\n1、做事。' });
  });

  it('reads line ends of Windows', () => {
    expect(readFields(body({ years: '2019', text: '```text\n一\n二\n```' }).replaceAll('\n', '\r\n'))).toEqual({
      years: '2019',
      text: '一\n二',
    });
  });

  it('takes headings, fences and markup within the text for text', () => {
    const text = '一、工作\n```\n### 地区\n\nhubei/../../etc\n\n### 全文\n\n```text\n<script>\n```\n---';
    expect(readFields(body({ region: '湖北省', text: `\`\`\`\`text\n${text}\n\`\`\`\`` }))).toEqual({
      region: '湖北省',
      text,
    });
    expect(readFields(body({ text: `\`\`\`text\n${text}\n\`\`\`` })).text).toBe(text);
  });

  it('leaves out labels that somebody deleted, and keeps the rest', () => {
    expect(readFields('### 地区\n\n湖北省\n\n### 全文\n\n一、工作')).toEqual({ region: '湖北省', text: '一、工作' });
    expect(readFields('随便写写')).toEqual({});
  });
});

describe('readSubmission', () => {
  it('gives the number of the issue and its fields', () => {
    expect(readSubmission(event(body({ site: '网站' })))).toEqual({ issue: 12, fields: { site: '网站' } });
  });

  it.each([
    ['E-EVENT', 'no json {'],
    ['E-EVENT', 'null'],
    ['E-EVENT', '{"issue":null}'],
    ['E-EVENT', event('x', '12; rm -rf /')],
    ['E-EVENT', event('x', -1)],
    ['E-EVENT', event('x', 1.5)],
    ['E-SUBMISSION-FORM', event('随便写写')],
    ['E-SUBMISSION-FORM', event(null)],
    ['E-SUBMISSION-FORM', event({ evil: 1 })],
    ['E-SUBMISSION-LONG', event(body({ text: '长'.repeat(200_001) }))],
  ])('%s', (expected, text) => expect(code(text)).toBe(expected));
});
