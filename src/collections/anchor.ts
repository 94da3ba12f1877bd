/** The anchor of an entry on a page: letters and digits of its name, all else as a hyphen. */
export function anchor(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/gu, '');
}
