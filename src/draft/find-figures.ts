import type { Finding } from './finding.ts';

// 投入4500万元 · 入园率98.5% · 1,860人
const FIGURE = /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)(?=\s*([%％]|[\p{Script=Han}]{1,2}))/gu;
/** Letters before a figure that must be the same too, where the figure itself is a common one. */
const BEFORE = 4;
/** A figure with so many digits is not the same by chance. */
const TELLING = 4;

/** The figures of archived texts: number and unit, and the same with the letters before. */
export type FigureIndex = ReadonlyMap<string, string>;

interface Stated {
  start: number;
  end: number;
  /** Number and unit; empty where it has too few digits to tell anything alone. */
  alone: string;
  /** With the letters before. */
  framed: string;
}

function figures(text: string): Stated[] {
  return Array.from(text.matchAll(FIGURE)).flatMap(({ 1: number = '', 2: unit = '', index }): Stated[] => {
    const plain = number.replaceAll(',', '');
    // 2019年 is told as a year; 3 and 100 are everywhere
    if (/^(?:19|20)\d{2}$/.test(plain) && unit.startsWith('年')) return [];
    const digits = plain.replace(/\D|0+$/g, '').length;
    if (digits < 2) return [];
    const before = text.slice(Math.max(0, index - BEFORE), index).replace(/[^\p{Script=Han}]/gu, '');
    const key = `${plain}${unit[0] === '％' ? '%' : unit[0]}`;
    return [
      {
        start: index,
        end: index + number.length,
        alone: digits >= TELLING || plain.includes('.') ? key : '',
        framed: before.length >= 2 ? `${before} ${key}` : '',
      },
    ];
  });
}

/** Makes the index. @param texts ids of passages with their texts */
export function figureIndex(texts: readonly { id: string; text: string }[]): FigureIndex {
  const index = new Map<string, string>();
  for (const { id, text } of texts)
    for (const { alone, framed } of figures(text))
      for (const key of [alone, framed]) if (key && !index.has(key)) index.set(key, id);
  return index;
}

/** Figures of a draft that an archived report states with the same unit, and either the same words before or too many digits for chance. */
export function findFigures(text: string, index: FigureIndex): Finding[] {
  return figures(text).flatMap(({ start, end, alone, framed }): Finding[] => {
    const source = (framed && index.get(framed)) || (alone && index.get(alone)) || '';
    if (!source) return [];
    return [
      { kind: 'figure', start, end, message: '与存档报告里的数字相同', weak: !framed || !index.has(framed), source },
    ];
  });
}
