import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';

interface Marks {
  comma: string;
  semicolon: string;
  colon: string;
}

const MARKS: Record<InterfaceLanguage, Marks> = {
  en: { comma: ', ', semicolon: '; ', colon: ': ' },
  'zh-Hans': { comma: '、', semicolon: '；', colon: '：' },
  fr: { comma: ', ', semicolon: ' ; ', colon: ' : ' },
  ar: { comma: '، ', semicolon: '؛ ', colon: ': ' },
};

/** Keeps the order of a list that is read from the right, though words in it are read from the left. */
const isolated = (part: string) => `\u2068${part}\u2069`;

/** Words as a list without a last "and", with the comma of the interface's language. Empty ones are left out. */
export function joined(parts: (string | null | undefined)[], lang: string): string {
  const language = interfaceLanguage(lang);
  const shown = parts.flatMap(part => part || []);
  return (language === 'ar' ? shown.map(isolated) : shown).join(MARKS[language].comma);
}

/** Names with their values, such as `Reason: late; Rules: dead links`, with the marks of the interface's language. */
export function joinedValues(values: [name: string, value: string][], lang: string): string {
  const { semicolon } = MARKS[interfaceLanguage(lang)];
  return values.map(([name, value]) => valueOf(name, value, lang)).join(semicolon);
}

/** A name with its value, such as `Asia: published`. */
export const valueOf = (name: string, value: string, lang: string): string =>
  name + MARKS[interfaceLanguage(lang)].colon + value;

/** The separator of two sentences: none after a Chinese full stop, which includes its space. */
export const betweenSentences = (lang: string): string => (interfaceLanguage(lang) === 'zh-Hans' ? '' : ' ');
