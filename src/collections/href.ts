/** The address of a page or file of the site, given from the site's root (`/reports/`), below the base path the site is built for. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}
