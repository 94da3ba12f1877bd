/** Stands between a title of its own line and the text after it in what `Title` hands to `Measure`. Published text is escaped and cannot hold it. */
export const OWN_TITLE_END = '<!--/title-->';
