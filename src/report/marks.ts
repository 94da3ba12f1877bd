import { DAMAGE_KINDS, type Mark } from './report.ts';

/** Mark → the element of `report.mdx` that writes it, and its attributes in the order they are written (all of them, also when empty). */
export const MARK_ELEMENTS = {
  correction: { element: 'Correction', attributes: ['was', 'reason'] },
  damage: { element: 'Damage', attributes: ['kind', 'rule'] },
  variant: { element: 'Variant', attributes: ['reading', 'witness', 'line'] },
} as const satisfies Record<Mark['mark'], { element: string; attributes: readonly string[] }>;

const positive = (value: string | undefined) => (/^[1-9]\d*$/.test(value ?? '') ? Number(value) : undefined);

/** The mark that an element with these attributes and this text writes, or undefined when it is none that `toMdx` would have written. */
export function readMark(element: string, values: Record<string, string>, text: string): Mark | undefined {
  const { was, reason, kind, rule, reading, witness, line } = values;
  switch (element) {
    case 'Correction':
      return was === undefined || reason === undefined ? undefined : { mark: 'correction', text, was, reason };
    case 'Damage': {
      const known = DAMAGE_KINDS.find((one) => one === kind);
      return known === undefined || !rule ? undefined : { mark: 'damage', text, kind: known, rule };
    }
    default: {
      const [number, at] = [positive(witness), positive(line)];
      if (reading === undefined || number === undefined || at === undefined) return undefined;
      return { mark: 'variant', text, reading, witness: number, line: at };
    }
  }
}
