/** A path of an operating system is at most 255 bytes long; a name with its suffix stays far below. */
const LONGEST = 60;

/**
 * The name of a file as part of a path: lower-case ASCII letters, digits and single hyphens, so that no folder can be left and every system can
 * write it. Han letters are read by `spell`; all else becomes a hyphen. `source` where nothing is left.
 */
export function slug(name: string, spell: (han: string) => string): string {
  const spelled = name.normalize('NFKC').replace(/\p{Script=Han}+/gu, (han) => `-${spell(han)}-`);
  const plain = spelled
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain || 'source';
}
