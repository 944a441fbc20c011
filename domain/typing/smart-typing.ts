import { primaryLanguage, quotesOf } from './quotes';

/** What takes the place of a typed character, and of how many characters before it. */
export interface Typeset {
  remove: number;
  insert: string;
}

const NO_BREAK = '\u00a0';
const NARROW_NO_BREAK = '\u202f';
const OPENING_CONTEXT = /(^|[\s([{«“‘„‚‹—–\-/\ufffc])$/u;
const ADDRESS = /:\/\/|@|^www\./i;
const HAN_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。！？；：、”’》」]$/u;

const set = (insert: string, remove = 0): Typeset => ({ remove, insert });
const count = (text: string, mark: string) => text.split(mark).length - 1;

/** Whether an earlier quotation is still open. */
const isOpen = (before: string, [open, close]: [string, string]) =>
  count(before, open.trim()) > count(before, close.trim());

/**
 * How a language sets a character where it is typed: curly quotation marks, apostrophes, dashes, an ellipsis, the
 * spaces that French has before its high marks. Null where the text stays as typed. `before` is the paragraph's text
 * up to the cursor, with U+FFFC for what is no letter; `typed` one character; `lang` a BCP 47 tag.
 */
export function smartTyping(before: string, typed: string, lang: string): Typeset | null {
  const word = /(?<!\S)\S*$/.exec(before)![0];
  if (ADDRESS.test(word)) return null;
  switch (typed) {
    case '"':
      return quotationMark(before, quotesOf(lang).double, lang);
    case "'":
      return singleMark(before, lang);
    case '-':
      return dash(before, lang);
    case '.':
      return /(?<!\.)\.\.$/.test(before) ? set(primaryLanguage(lang) === 'zh' ? '……' : '…', 2) : null;
    case ' ':
      return space(before, lang);
    default:
      return highMark(before, typed, lang) ?? decade(before, typed, lang);
  }
}

function quotationMark(before: string, pair: [string, string], lang: string): Typeset {
  const [open, close] = pair;
  // Chinese has no spaces to go by, and French may have one before the closing mark: what is open is closed.
  const byBalance = ['zh', 'ar', 'fr'].includes(primaryLanguage(lang)) || HAN_END.test(before);
  const opens = byBalance ? !isOpen(before, pair) : OPENING_CONTEXT.test(before);
  if (opens) return set(open);
  const spaced = close.startsWith(NO_BREAK) && /\s$/.test(before);
  return set(close, spaced ? 1 : 0);
}

function singleMark(before: string, lang: string): Typeset {
  const language = primaryLanguage(lang);
  const { single } = quotesOf(lang);
  if (/[\p{L}\p{N}]$/u.test(before) && !HAN_END.test(before)) {
    const closes = language !== 'en' && language !== 'fr' && isOpen(before, single);
    return set(closes ? single[1] : '’');
  }
  if (language === 'fr') return set('’');
  if (language === 'zh') return set(isOpen(before, single) ? single[1] : single[0]);
  return set(OPENING_CONTEXT.test(before) ? single[0] : single[1]);
}

/** Two hyphens are a dash, except at the start of a paragraph: three of them there are a divider. */
function dash(before: string, lang: string): Typeset | null {
  if (!/[^-]-$/.test(before)) return null;
  const dashes: Record<string, string> = { zh: '——', fr: '–', de: '–' };
  return set(dashes[primaryLanguage(lang)] ?? '—', 1);
}

function space(before: string, lang: string): Typeset | null {
  const language = primaryLanguage(lang);
  if (language === 'fr' && before.endsWith('«')) return set(NO_BREAK);
  if (language !== 'zh' && /\S -$/.test(before)) return set('– ', 1);
  return null;
}

function highMark(before: string, typed: string, lang: string): Typeset | null {
  if (primaryLanguage(lang) !== 'fr' || !/\S $/.test(before)) return null;
  if (typed === ':' || typed === '»') return set(NO_BREAK + typed, 1);
  return /[;!?]/.test(typed) ? set(NARROW_NO_BREAK + typed, 1) : null;
}

/** The mark before a shortened year is an apostrophe: ’90s. */
function decade(before: string, typed: string, lang: string): Typeset | null {
  const shortened = primaryLanguage(lang) === 'en' && /\d/.test(typed) && /(^|\s)‘$/.test(before);
  return shortened ? set(`’${typed}`, 1) : null;
}
