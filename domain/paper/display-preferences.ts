/** The display preferences of a reader. `system` follows the device. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

/** The root's font size relative to the browser's, as in `components/reader/css/display-preferences.css`. */
export const TEXT_SCALES = { normal: 1, large: 1.125, larger: 1.3125 } satisfies Record<TextSize, number>;

export interface DisplayPreferences {
  theme: Theme;
  text: TextSize;
}

/** The cookie with a reader's preferences and nothing else. */
export const DISPLAY_PREFERENCES_COOKIE = 'display-preferences';

/** The address of the preferences form. */
export const DISPLAY_PREFERENCES_ADDRESS = '/display-preferences';

/** The preferences as a cookie value, `dark.large`; null for the defaults. */
export function displayPreferencesValue({ theme, text }: DisplayPreferences): string | null {
  return theme === 'system' && text === 'normal' ? null : `${theme}.${text}`;
}

const VALUE = new RegExp(
  `(?:^|;\\s*)${DISPLAY_PREFERENCES_COOKIE}=(${THEMES.join('|')})\\.(${TEXT_SIZES.join('|')})(?:;|$)`,
);

/** The preferences in a `Cookie` header; null for none, or for the defaults. */
export function displayPreferencesIn(cookies: string | undefined): DisplayPreferences | null {
  const [, theme, text] = (cookies && VALUE.exec(cookies)) || [];
  if (!theme || !text) return null;
  const preferences = { theme: theme as Theme, text: text as TextSize };
  return displayPreferencesValue(preferences) ? preferences : null;
}

/** The preferences from a form; unknown values become the defaults. */
export function displayPreferencesOf(theme: string | null, text: string | null): DisplayPreferences {
  return {
    theme: THEMES.find(known => known === theme) ?? 'system',
    text: TEXT_SIZES.find(known => known === text) ?? 'normal',
  };
}
