/** What the search page shows and filters of a report. */
export interface ReportFacts {
  id: string;
  title: string;
  issuer: string;
  region: string;
  /** Names of its region, from the province down. */
  names: string[];
  years: number[];
  /** The period in words: 2009—2010学年. */
  period: string;
  kind: string;
  level: string;
  /** Place of its first passage in the archive's order. */
  first: number;
}

/** The passages of a report as columns, without their texts. */
export interface PassageColumns {
  /** The part of each id after `#`, parted by spaces. */
  anchors: string;
  /** One letter each: h heading, m measure, p paragraph. */
  types: string;
  numbers: string[];
  /** How much of each text is its title. */
  titles: number[];
  /** Distance to the heading each stands under; 0 for none. */
  up: number[];
  /** Letters, main topic first; parted by commas. */
  topics: string;
  /** Indexes, parted by dots; passages parted by commas. */
  objects: string;
}

/** A passage as the search page knows it. */
export interface Entry {
  /** Its id in the open data. */
  id: string;
  anchor: string;
  report: ReportFacts;
  /** Place in the archive's order, which parts hits that are equal otherwise. */
  order: number;
  type: 'heading' | 'measure' | 'paragraph';
  number: string;
  title: string;
  /** Title of the heading it stands under, or empty. */
  heading: string;
  text: string;
  topics: string[];
  objects: string[];
}

const TYPES = { h: 'heading', m: 'measure', p: 'paragraph' } as const;

/** The passages a report's columns and texts stand for. */
export function unpackPassages(
  report: ReportFacts,
  columns: PassageColumns,
  texts: readonly string[],
  topics: readonly { id: string }[],
  objects: readonly { id: string }[],
): Entry[] {
  const anchors = columns.anchors.split(' ');
  const ownTopics = columns.topics.split(',');
  const ownObjects = columns.objects.split(',');
  return texts.map((text, index) => {
    const up = columns.up[index] ?? 0;
    const anchor = anchors[index] as string;
    return {
      id: `${report.id}#${anchor}`,
      anchor,
      report,
      order: report.first + index,
      type: TYPES[columns.types[index] as keyof typeof TYPES],
      number: columns.numbers[index] ?? '',
      title: text.slice(0, columns.titles[index]),
      heading: up ? (texts[index - up] ?? '') : '',
      text,
      topics: Array.from(ownTopics[index] ?? '', (letter) => topics[letter.charCodeAt(0) - 65]?.id ?? ''),
      objects: (ownObjects[index] ?? '')
        .split('.')
        .filter(Boolean)
        .map((own) => objects[Number(own)]?.id ?? ''),
    };
  });
}
