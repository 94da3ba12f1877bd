/** The fields of the form 提交一份报告 by their ids, in its order, with the labels that GitHub writes above their values. The text is the last: all that follows is its own. */
export const FIELDS = {
  files: '附件',
  url: '出处网址',
  site: '网站或发布单位',
  region: '地区',
  years: '年份',
  kind: '体裁',
  note: '说明',
  agree: '请确认',
  text: '全文',
} as const;
type Field = keyof typeof FIELDS;

/** A filled-in form. Everything in it is a stranger's word: data, never code, a path or an option. */
export interface Submission {
  issue: number;
  /** Values by field, without blanks around; left out where nothing was filled in. */
  fields: Partial<Record<Field, string>>;
}

/** GitHub takes 65,536 characters; anything much longer is no form. */
const MOST_CHARACTERS = 200_000;
/** What GitHub writes for a field that was left empty. */
const EMPTY = '_No response_';

/** A form that cannot be read: `code` and a Chinese sentence. */
export class SubmissionError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The text without the fence that GitHub puts around it; what the text itself holds, fences too, stays. */
function unfenced(value: string): string {
  const lines = value.split('\n');
  // ```text
  const opened = /^(`{3,})text$/u.exec(lines[0] ?? '');
  if (!opened) return value;
  const closed = lines.at(-1) === opened[1];
  return lines.slice(1, closed ? -1 : undefined).join('\n');
}

/**
 * Reads the body of an issue that was made with the form. Each label is looked for below the one before it, so that nothing in a later field can stand
 * for an earlier one; a missing label leaves its field out. Linear in the body.
 */
export function readFields(body: string): Submission['fields'] {
  const text = `\n${body.replaceAll('\r\n', '\n')}`;
  const places: { field: Field; from: number; start: number }[] = [];
  let from = 0;
  for (const [field, label] of Object.entries(FIELDS) as [Field, string][]) {
    const heading = `\n### ${label}\n`;
    const at = text.indexOf(heading, from);
    if (at < 0) continue;
    // the line break below a heading may be the one above the next
    from = at + heading.length - 1;
    places.push({ field, from: at, start: from });
  }
  const fields: Submission['fields'] = {};
  places.forEach(({ field, start }, index) => {
    const raw = text.slice(start, places[index + 1]?.from).trim();
    const value = field === 'text' ? unfenced(raw) : raw;
    if (raw !== EMPTY && value.trim() !== '') fields[field] = value;
  });
  return fields;
}

/**
 * The form in an `issues` event of GitHub.
 * @param event the event file, as JSON text.
 * @throws SubmissionError E-EVENT, E-SUBMISSION-LONG, E-SUBMISSION-FORM
 */
export function readSubmission(event: string): Submission {
  let parsed: unknown;
  try {
    parsed = JSON.parse(event);
  } catch {
    throw new SubmissionError('E-EVENT', '事件文件不是 JSON。');
  }
  const issue = (parsed as { issue?: unknown } | null)?.issue as
    | { number?: unknown; body?: unknown }
    | null
    | undefined;
  if (typeof issue?.number !== 'number' || !Number.isSafeInteger(issue.number) || issue.number < 1)
    throw new SubmissionError('E-EVENT', '事件文件里没有 issue。');
  const body = typeof issue.body === 'string' ? issue.body : '';
  if (body.length > MOST_CHARACTERS)
    throw new SubmissionError(
      'E-SUBMISSION-LONG',
      `表有 ${body.length} 字，超过 ${MOST_CHARACTERS} 字；请把报告作为附件提交。`,
    );
  const fields = readFields(body);
  if (Object.keys(fields).length === 0)
    throw new SubmissionError('E-SUBMISSION-FORM', '这不是“提交一份报告”那张表；请用那张表重新提交。');
  return { issue: issue.number, fields };
}
