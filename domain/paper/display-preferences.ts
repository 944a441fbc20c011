/** How a reader wants pages to look. `system` follows her device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export interface Comfort {
  theme: Theme;
  text: TextSize;
}

/** The cookie in which a reader's browser keeps her choice; it says nothing else of her. */
export const COMFORT_COOKIE = 'comfort';

/** Where the form with the choice is sent. */
export const COMFORT_ADDRESS = '/comfort';

/** The choice as the cookie's value, `dark.large`; null for what every reader gets unasked. */
export function comfortValue({ theme, text }: Comfort): string | null {
  return theme === 'system' && text === 'normal' ? null : `${theme}.${text}`;
}

const VALUE = new RegExp(
  `(?:^|;\\s*)${COMFORT_COOKIE}=(${THEMES.join('|')})\\.(${TEXT_SIZES.join('|')})(?:;|$)`,
);

/** The choice in a `Cookie` header; null when there is none, or it is the usual one. */
export function comfortIn(cookies: string | undefined): Comfort | null {
  const [, theme, text] = (cookies && VALUE.exec(cookies)) || [];
  if (!theme || !text) return null;
  const comfort = { theme: theme as Theme, text: text as TextSize };
  return comfortValue(comfort) ? comfort : null;
}

/** The choice as a form gives it; what it does not know is the usual. */
export function comfortOf(theme: string | null, text: string | null): Comfort {
  return {
    theme: THEMES.find(known => known === theme) ?? 'system',
    text: TEXT_SIZES.find(known => known === text) ?? 'normal',
  };
}
