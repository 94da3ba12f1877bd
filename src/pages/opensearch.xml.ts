import type { APIRoute } from 'astro';
import { href } from '../collections/href.ts';

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Lets a browser offer the archive as a search engine. */
export const GET: APIRoute = ({ site }) => {
  const at = (path: string) => xml(new URL(href(path), site).href);
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>教育工作计划档案</ShortName>
  <Description>在教育工作总结与计划的原文中逐字检索</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>zh-CN</Language>
  <Image width="16" height="16" type="image/svg+xml">${at('/favicon.svg')}</Image>
  <Url type="text/html" template="${at('/search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`,
    { headers: { 'content-type': 'application/opensearchdescription+xml' } },
  );
};
