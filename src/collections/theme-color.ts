/** What a browser paints around the page: `--sheet` of `src/styles/tokens.css`, the colour of the head. */
export const THEME_COLOR = { light: '#ffffff', dark: '#1e1c19' } as const;
