import type { DeskData } from '../collections/desk-data.ts';

const fetched = new Map<string, Promise<DeskData>>();

/** The desk's data of a report, fetched once. @throws Error where the report does not exist or the network fails. */
export function fetchReport(base: string, key: string): Promise<DeskData> {
  let data = fetched.get(key);
  if (!data) {
    data = fetch(`${base}reports/${key}/passages.json`).then((response) => {
      if (!response.ok) throw new Error(`E-FETCH ${key} ${response.status}`);
      return response.json();
    });
    // a failure is not kept: the next try may succeed
    data.catch(() => fetched.delete(key));
    fetched.set(key, data);
  }
  return data;
}
