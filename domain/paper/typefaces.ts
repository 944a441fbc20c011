/** A bundled typeface for headlines. */
interface TypefaceSpec {
  /** Its public name. */
  name: string;
  /** The fallback until it is loaded, and on phones. */
  fallback: string;
}

const SERIF = "ui-serif,'Iowan Old Style',Georgia,'Noto Serif','Times New Roman',serif";

/** The typefaces for headlines and the name of an edition in Latin letters. */
export const TYPEFACES = {
  newsreader: { name: 'Newsreader', fallback: SERIF },
  'source-serif': { name: 'Source Serif 4', fallback: SERIF },
  inter: {
    name: 'Inter',
    fallback: "'Helvetica Neue','Segoe UI',Roboto,'Liberation Sans',Arial,sans-serif",
  },
} as const satisfies Record<string, TypefaceSpec>;

export type Typeface = keyof typeof TYPEFACES;
export const TYPEFACE_NAMES = Object.keys(TYPEFACES) as [Typeface, ...Typeface[]];

/** The default typeface, which the stylesheets of every paper include. */
const USUAL = 'newsreader';
export type OwnTypeface = Exclude<Typeface, typeof USUAL>;

export const isOwnTypeface = (name: Typeface): name is OwnTypeface => name !== USUAL;

/** The typefaces with separate asset files. */
export const OWN_TYPEFACES = TYPEFACE_NAMES.filter(isOwnTypeface);

/** The file of a typeface among the assets: its content changes only with its name. */
export const typefaceFile = (name: OwnTypeface) => `typeface-${name}.woff2`;

/** The rules by which pages of editions with this typeface use it; like the usual one, only where a page is wide. */
export function typefaceCss(name: OwnTypeface): string {
  const { name: family, fallback } = TYPEFACES[name];
  return (
    `@media(min-width:600px){@font-face{font-family:'${family}';src:url(/assets/${typefaceFile(name)}) format('woff2');` +
    `font-weight:200 900;font-display:optional}}` +
    `@layer tokens{[data-typeface='${name}']{--nameplate:'${family}',${fallback}}}` +
    // On phones the name is set in the usual typeface.
    `[data-typeface='${name}'] .wordmark{font-family:var(--nameplate)}`
  );
}
