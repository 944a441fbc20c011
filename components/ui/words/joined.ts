import { interfaceLanguage, type InterfaceLanguage } from './words';

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

/** Words as a list without a last "and", with the comma of the interface's language. Empty ones are left out. */
export function joined(parts: (string | null | undefined)[], lang: string): string {
  return parts.filter(Boolean).join(MARKS[interfaceLanguage(lang)].comma);
}

/** Names with their values, such as `Reason: late; Rules: dead links`, with the marks of the interface's language. */
export function joinedValues(values: [name: string, value: string][], lang: string): string {
  const { semicolon, colon } = MARKS[interfaceLanguage(lang)];
  return values.map(([name, value]) => name + colon + value).join(semicolon);
}
