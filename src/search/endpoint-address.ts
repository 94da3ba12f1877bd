/** Hosts that may be asked without encryption: a trial on the builder's own machine. */
const OWN_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

// /passages · /search/archive-2026
const INDEX_PATH = /^(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)+\/?$/;

/**
 * Reads the setting `SEARCH_ENDPOINT`: the address of an index on a search engine, `https://engine.example/passages`. It is published on every page.
 * @returns the address without a final slash; nothing where the setting is empty
 * @throws Error with E-ENDPOINT when it is no such address, is not encrypted, or holds a login, a query or a fragment
 */
export function endpointAddress(setting: string | undefined): URL | undefined {
  if (!setting?.trim()) return undefined;
  const refused = (reason: string) =>
    new Error(
      `E-ENDPOINT SEARCH_ENDPOINT ${reason}：应为检索引擎里一个索引的地址，如 https://engine.example/passages，不是“${setting.trim()}”。`,
    );
  if (!URL.canParse(setting.trim())) throw refused('不是网址');
  const address = new URL(setting.trim());
  // a login would stand on every page
  if (address.username || address.password)
    throw new Error('E-ENDPOINT SEARCH_ENDPOINT 里不能写用户名和密码：它会印在每一页上。');
  if (address.protocol !== 'https:' && !(address.protocol === 'http:' && OWN_MACHINE.has(address.hostname)))
    throw refused('不是 https 地址');
  if (address.search || address.hash || !INDEX_PATH.test(address.pathname)) throw refused('没有写明一个索引');
  address.pathname = address.pathname.replace(/\/$/, '');
  return address;
}
