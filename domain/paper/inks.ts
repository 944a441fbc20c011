/** The ink colours of editions, for light and dark mode; each is readable on paper and on tint (WCAG AA). */
export const INKS = {
  petrol: { day: '#0b5a66', night: '#7bc6ce' },
  amber: { day: '#84480a', night: '#dda463' },
  cinnabar: { day: '#a4271b', night: '#f2937f' },
  plum: { day: '#6b2f72', night: '#d0a1d6' },
  blue: { day: '#20478f', night: '#95b5ef' },
  moss: { day: '#2c6340', night: '#8fc9a2' },
  olive: { day: '#55610f', night: '#b9c66a' },
} as const;

export type Ink = keyof typeof INKS;

export const INK_NAMES = Object.keys(INKS) as [Ink, ...Ink[]];
