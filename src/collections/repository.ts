/** Where the files of the archive can be changed. */
export interface Repository {
  /** `https://github.com/owner/name`, without a final slash. */
  url: string;
  branch: string;
}

// https://github.com/owner/name · git+https://github.com/owner/name.git
const ADDRESS = /^(?:git\+)?(https:\/\/[a-z0-9.-]+\/[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+?)(?:\.git)?\/?$/;
// main · release/2026
const BRANCH = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

/**
 * The repository that pages lead to for corrections: the variable `REPOSITORY_URL` (the deployment sets it), else `repository` of package.json. Undefined
 * where neither says anything: pages then name the file instead of making up a link.
 * @throws Error (E-REPOSITORY) for a setting that is no such address or branch: a wrong link on every page is worse than no build.
 */
export function repository(
  stated: unknown,
  { REPOSITORY_URL: url, REPOSITORY_BRANCH: branch }: Readonly<Record<string, string | undefined>>,
): Repository | undefined {
  const own = typeof stated === 'object' && stated !== null && 'url' in stated ? stated.url : stated;
  const address = url || own;
  if (address === undefined || address === '') return undefined;
  const base = ADDRESS.exec(String(address))?.[1];
  if (!base)
    throw new Error(
      `E-REPOSITORY 仓库地址“${address}”不对；请写成 https://github.com/所有者/仓库名（REPOSITORY_URL 或 package.json 的 repository）`,
    );
  if (branch && !BRANCH.test(branch)) throw new Error(`E-REPOSITORY 分支名“${branch}”不对（REPOSITORY_BRANCH）`);
  return { url: base, branch: branch || 'main' };
}

const escaped = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** Address at which a file of the repository is edited in the browser; GitHub offers everyone a copy of their own and a pull request. */
export const editAddress = ({ url, branch }: Repository, file: string) =>
  `${url}/edit/${escaped(branch)}/${escaped(file)}`;

/** Address of an issue form with some of its fields filled in. */
export const formAddress = ({ url }: Repository, template: string, fields: Readonly<Record<string, string>> = {}) =>
  `${url}/issues/new?${new URLSearchParams({ template: `${template}.yml`, ...fields })}`;
