const two = (value: number) => String(value).padStart(2, '0');

/** A day in the reader's own time zone, ISO 8601: 2026-11-22. */
export function isoDay(day: Date): string {
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
