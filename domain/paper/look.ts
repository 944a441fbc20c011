import { isHex, type Hex } from './contrast';
import { EDITION_CODE, type Edition, type Look } from './edition';
import { INKS } from './inks';
import { OWN_TYPEFACES, typefaceCss, type OwnTypeface } from './typefaces';

/** Accent colours by day and by night. */
export interface Accent {
  day: Hex;
  night: Hex;
}

type Accented = Pick<Edition, 'code' | 'ink' | 'accentDay' | 'accentNight'>;

/** The accent colours that an edition has instead of those of its ink; null without them. */
export function ownAccentOf({
  accentDay: day,
  accentNight: night,
}: Pick<Edition, 'accentDay' | 'accentNight'>): Accent | null {
  return isHex(day) && isHex(night) ? { day, night } : null;
}

/** The accent colours of an edition: its own, or those of its ink. */
export const accentOf = (edition: Omit<Accented, 'code'>): Accent =>
  ownAccentOf(edition) ?? INKS[edition.ink];

/** The name of an edition's accent in stylesheets. */
export const inkMark = (edition: Accented): string =>
  ownAccentOf(edition) ? `own-${edition.code}` : edition.ink;

/** A picture of a look: its id has its size and type. */
export interface LookFile {
  width: number;
  height: number;
  type: 'svg' | 'webp' | 'png';
}

export const LOOK_FILE_TYPES = { svg: 'image/svg+xml', webp: 'image/webp', png: 'image/png' } as const;

const FILE = /^[0-9a-f]{32}-(\d{1,4})x(\d{1,4})\.(svg|webp|png)$/;

/** What the id of a picture says about it; null for another text. */
export function lookFile(id: string): LookFile | null {
  const [, width, height, type] = FILE.exec(id) ?? [];
  return type ? { width: Number(width), height: Number(height), type: type as LookFile['type'] } : null;
}

/** The public address of a picture of a look. */
export const lookFileAddress = (id: string) => `/look-${id}`;

/** The styles of a look, which follow those of every paper. */
export interface LookStyles {
  accents: { code: string; day: Hex; night: Hex }[];
  /** The typefaces of editions besides the usual one. */
  typefaces: OwnTypeface[];
  /** Whether any edition has a picture as its nameplate. */
  hasPlates: boolean;
  /** The colours of pages whatever the device prefers, for the preview. */
  scheme: 'light' | 'dark' | null;
}

/** The styles that the editions of a paper need; null when it has the default look. */
export function lookStyles(
  editions: (Accented & Look)[],
  scheme: LookStyles['scheme'] = null,
): LookStyles | null {
  const accents = editions
    // An archive from another system may have a code that would end a rule.
    .filter(edition => ownAccentOf(edition) && EDITION_CODE.test(edition.code))
    .map(edition => ({ code: edition.code, ...accentOf(edition) }));
  const hasPlates = editions.some(({ plateDay, plateNight }) => plateDay || plateNight);
  const typefaces = OWN_TYPEFACES.filter(name => editions.some(({ typeface }) => typeface === name));
  const hasAny = accents.length || typefaces.length || hasPlates || scheme;
  return hasAny ? { accents, typefaces, hasPlates, scheme } : null;
}

/** The rules of a look. Every value has a pattern, so that none can end a rule. */
export function lookCss({ accents, typefaces, hasPlates, scheme }: LookStyles): string {
  const colours = accents.map(
    ({ code, day, night }) => `[data-ink='own-${code}']{--accent:light-dark(${day},${night})}`,
  );
  const dark = scheme ? '' : `@media (prefers-color-scheme:dark){${NIGHT_PLATE}}`;
  return [
    ...typefaces.map(typefaceCss),
    `@layer tokens{${colours.join('')}${scheme ? `:root{color-scheme:${scheme}}` : ''}}`,
    hasPlates ? PLATES + (scheme === 'dark' ? NIGHT_PLATE : dark) : '',
  ].join('');
}

/** A picture has the height of two lines of the name, and never more than the width of the page. */
const PLATES =
  '.plate{display:inline-block}.plate img{display:block;background:none;inline-size:auto;block-size:auto;max-block-size:2.75rem;max-inline-size:min(100%,22rem)}' +
  '.masthead--front .plate img{max-block-size:clamp(3.5rem,9vw,7rem);max-inline-size:min(100%,44rem)}' +
  '.plate-night{display:none!important}';
const NIGHT_PLATE = '.plate-day{display:none!important}.plate-night{display:block!important}';
