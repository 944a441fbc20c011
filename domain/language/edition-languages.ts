import { primaryLanguage } from './languages';

/** Languages that are offered for an edition, by tag; others are found by their own tag. */
const OFFERED =
  'af am ar az be bg bn bo bs ca cs cy da de dv el en en-GB en-US eo es es-419 et eu fa fi fil fo fr fr-CA fy ga gd gl gu ha he hi hr ht hu hy id ig is it ja ka kk kl km kn ko ku ky lb lo lt lv mg mi mk ml mn mr ms mt my nb ne nl nn om pa pl ps pt pt-BR ro ru rw sd si sk sl so sq sr sr-Latn sv sw ta te tg th ti tk tr tt ug uk ur uz vi wo xh yi yo zh-Hans zh-Hant zu'.split(
    ' ',
  );

/** A language to choose from. */
export interface LanguageOption {
  /** Its BCP 47 tag. */
  id: string;
  name: string;
}

/** The name of a language in itself, with that in the language of the reader where they differ. */
export function languageLabel(tag: string, interfaceLang: string): string {
  const [own, translated] = [tag, interfaceLang].map(lang => nameIn(tag, lang));
  return own && own.toLowerCase() !== translated?.toLowerCase()
    ? `${translated} · ${own}`
    : (translated ?? tag);
}

function nameIn(tag: string, lang: string): string | undefined {
  return new Intl.DisplayNames(lang, { type: 'language', fallback: 'code' }).of(tag);
}

const fold = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The offered languages with these words in a name or at the start of their tag, sorted by name. */
export function findLanguages(words: string, interfaceLang: string): LanguageOption[] {
  const wanted = fold(words.trim());
  const other = asTag(words.trim());
  const tags = other && !OFFERED.includes(other) ? [...OFFERED, other] : OFFERED;
  return tags
    .map(id => ({ id, name: languageLabel(id, interfaceLang) }))
    .filter(({ id, name }) => fold(name).includes(wanted) || id.toLowerCase().startsWith(wanted))
    .toSorted(
      (one, two) =>
        Number(fold(two.name).startsWith(wanted)) - Number(fold(one.name).startsWith(wanted)) ||
        one.name.localeCompare(two.name, interfaceLang),
    );
}

/** The text as the tag of a language with a name; null for any other text. */
function asTag(text: string): string | null {
  try {
    const tag = new Intl.Locale(text).toString();
    const primary = primaryLanguage(tag);
    return nameIn(primary, 'en') === primary ? null : tag;
  } catch {
    return null;
  }
}
