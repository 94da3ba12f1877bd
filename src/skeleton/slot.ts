/** What stands in a slot, in the word the skeleton prints. */
export const SLOT_KINDS = ['省', '市', '区县', '年份', '数量', '学校', '项目名'] as const;
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A stretch of a text that is of its place and year: whoever takes the wording over puts their own in. Offsets are UTF-16 units. */
export interface Slot {
  start: number;
  end: number;
  kind: SlotKind;
}
