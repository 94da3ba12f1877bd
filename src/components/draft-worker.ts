// Checks drafts beside the page, so that typing and scrolling go on. Fetches the archive's files when it is told to, and nothing after.
import type { DraftArchive, DraftRegions } from '../collections/draft-data.ts';
import { draftKnowledge } from '../collections/draft-knowledge.ts';
import { joinDraft } from '../collections/join-draft.ts';
import { UnreadableError } from '../document/document.ts';
import { readDraft } from '../document/read-draft.ts';
import { checkDraft, MOST_CHARACTERS } from '../draft/check-draft.ts';
import { variants } from '../draft/variants.ts';
import type { DraftAnswer, DraftRequest } from './draft-messages.ts';

let knowledge: ReturnType<typeof draftKnowledge> | undefined;
let similar: DraftArchive['similar'] = {};

const answer = (message: DraftAnswer) => postMessage(message);

async function file<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`E-FETCH ${response.status}`);
  return response.json();
}

let regions: DraftRegions | undefined;

/** Fetches the regions, once, and parts of the archive; without parts there is nothing yet to hold a draft against. */
async function load(base: string, parts: readonly string[]): Promise<void> {
  const [table, ...chosen] = await Promise.all([
    regions ?? file<DraftRegions>(`${base}draft/regions.json`),
    ...parts.map((part) => file<DraftArchive>(`${base}draft/${part}.json`)),
  ]);
  const first = !regions;
  regions = table;
  const archive = joinDraft(chosen);
  knowledge = draftKnowledge(archive, regions);
  similar = archive.similar;
  if (first) answer({ told: 'regions', regions: [...knowledge.regions.keys()] });
  if (parts.length > 0) answer({ told: 'ready', titles: archive.reports.map(({ id, title }) => [id, title]) });
}

function check(text: string, region: string, year: number): void {
  if (!knowledge) return;
  const path = knowledge.regions.get(region.replace(/\s/gu, ''));
  const problem = (code: string, message: string) => answer({ told: 'problem', code, message });
  if (!text.trim()) problem('E-EMPTY', '还没有草稿：请粘贴正文，或打开 .docx、.txt 文件。');
  else if (text.length > MOST_CHARACTERS)
    problem('E-TOO-LONG', `草稿有${text.length}字，最多能查${MOST_CHARACTERS}字；请分成几份来查。`);
  else if (!path)
    problem('E-REGION', `没有“${region.slice(0, 30)}”这个地区；请从列表里选，写全称，例如“湖北省武汉市江岸区”。`);
  else if (!(year >= 1949 && year <= 2100)) problem('E-YEAR', '年份请写成四位数字，例如 2026。');
  else answer({ told: 'checked', text, checked: checkDraft(text, { region: path, year }, knowledge.archived) });
}

addEventListener('message', async ({ data }: MessageEvent<DraftRequest>) => {
  try {
    if (data.ask === 'load') await load(data.base, data.parts);
    else if (data.ask === 'check') check(data.text, data.region, data.year);
    else if (data.ask === 'read') answer({ told: 'text', text: readDraft(data.bytes) });
    else {
      const near = [data.source, ...(similar[data.source] ?? [])].flatMap((id) => {
        const text = knowledge?.texts.get(id);
        return text === undefined || id === data.source ? [] : [{ id, text }];
      });
      answer({ told: 'variants', variants: variants(data.sentence, near) });
    }
  } catch (error) {
    if (error instanceof UnreadableError) answer({ told: 'problem', code: error.code, message: error.message });
    else if (data.ask === 'load')
      answer({
        told: 'problem',
        code: 'E-LOAD',
        message: '存档数据没有读到，可能是网络不通；请稍后再试，或重新打开本页。',
      });
    else answer({ told: 'problem', code: 'E-CHECK', message: '检查时出了错；草稿没有离开浏览器，请刷新后再试。' });
  }
});
