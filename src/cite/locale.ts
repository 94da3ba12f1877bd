/**
 * The terms the style needs, as a CSL locale: the engine starts from a locale, and the style brings its own words for all that GB/T 7714-2025 prints.
 * Those of numbers are never printed, but without them the engine takes a bare 35 for an unlabelled “p. 35” and writes the label itself.
 */
export const LOCALE = `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN">
  <style-options punctuation-in-quote="false"/>
  <date form="text"><date-part name="year"/></date>
  <date form="numeric"><date-part name="year"/></date>
  <terms>
    <term name="et-al">等</term>
    <term name="page">页</term>
    <term name="page" form="short">页</term>
    <term name="volume">卷</term>
    <term name="volume" form="short">卷</term>
    <term name="issue">期</term>
    <term name="issue" form="short">期</term>
    <term name="number">号</term>
    <term name="number" form="short">号</term>
    <term name="edition">版</term>
    <term name="edition" form="short">版</term>
    <term name="translator" form="verb">译</term>
    <term name="open-quote">“</term>
    <term name="close-quote">”</term>
    <term name="open-inner-quote">‘</term>
    <term name="close-inner-quote">’</term>
    <term name="page-range-delimiter">-</term>
  </terms>
</locale>`;
