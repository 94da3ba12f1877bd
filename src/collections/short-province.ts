// 广西壮族自治区, 香港特别行政区, 河北省, 天津市
const LONG_END = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/;

/** The short name of a province, as in 广西 for 广西壮族自治区; a name of another form comes back as it is. */
export const shortProvince = (name: string): string => name.replace(LONG_END, '');
