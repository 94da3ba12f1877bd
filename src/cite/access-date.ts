/**
 * Stands in a reference for the day it is read: a page made once cannot know that day, and a wrong one would be worse than none. Where scripts run, the
 * reader's day takes its place; where none run, the reader sees what has to be filled in.
 */
export const ACCESS_DATE = '引用日期';

/** A reference with a day (ISO 8601) where it says 引用日期; one that says it nowhere stays as it is. */
export function accessDate(reference: string, day: string): string {
  return reference.replaceAll(`[${ACCESS_DATE}]`, `[${day}]`).replaceAll(`（${ACCESS_DATE}）`, `（${day}查阅）`);
}
