import type { Problem } from '@/domain/api/problem';
import { STORY_FIELD_NAMES } from '@/domain/story/fields/derive';
import { fieldLabel } from './field-label';
import { intlLocale } from './intl-locale';
import { refusalsWords } from './refusal-words';
import type { Words } from './en';

/** What of a problem its words are made from. */
export type ToldProblem = Pick<Problem, 'reason'> & {
  [Part in 'field' | 'limit' | 'refusals']?: Problem[Part] | null;
};

/** Why a file was not taken in; `offline` when no server answered. */
export type UploadFailure = Pick<ToldProblem, 'reason' | 'limit'>;

const megabytes = (bytes: number, lang: string) =>
  bytes < 1_000_000_000
    ? inUnit(bytes / 1_000_000, 'megabyte', lang)
    : inUnit(bytes / 1_000_000_000, 'gigabyte', lang);
const inUnit = (number: number, unit: string, lang: string) =>
  new Intl.NumberFormat(intlLocale(lang), {
    style: 'unit',
    unit,
    // The Arabic abbreviation is rarely used.
    unitDisplay: lang === 'ar' ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(number);

function limitWords({ reason, limit }: UploadFailure, lang: string): string {
  if (limit === null || limit === undefined) return '';
  if (reason === 'too-large') return megabytes(limit, lang);
  const notation = reason === 'too-many-pixels' ? 'compact' : 'standard';
  return new Intl.NumberFormat(intlLocale(lang), { notation, compactDisplay: 'long' }).format(limit);
}

/** What a person calls the fields of a request. */
export const labelsOf = (words: Words) =>
  new Map<string, string>([
    ...STORY_FIELD_NAMES.map((name): [string, string] => [name, fieldLabel(name, words)]),
    ['editionId', words.fields.edition],
    ['deskId', words.fields.desk],
    ['body', words.fields.body],
    ['text', words.correction.readers],
  ]);

/** What is wrong with one field; null for a problem of none that a person sees. */
function fieldWords({ reason, field, limit }: ToldProblem, words: Words, lang: string): string | null {
  if (!field || !/^wrong-(field|input)$/.test(reason)) return null;
  const [name = '', inside] = field.split('.');
  const label = labelsOf(words).get(name);
  if (!label) return null;
  if (limit === null || limit === undefined) return words.fieldProblems.wrong(label);
  const most = limit.toLocaleString(intlLocale(lang));
  const isList = /s$/.test(name) && inside === undefined;
  return isList ? words.fieldProblems.tooMany(label, most) : words.fieldProblems.tooLong(label, most);
}

/** Why the server refused something about a story, as part of a sentence; null for a reason that this page has no words for. */
export function problemWords(problem: ToldProblem, words: Words, lang: string): string | null {
  const { reason, refusals, limit } = problem;
  if (refusals?.length) return refusalsWords(refusals, words);
  const over: Record<string, (most: string) => string> = words.saved.why.over;
  if (Object.hasOwn(over, reason) && typeof limit === 'number')
    return over[reason]!(limit.toLocaleString(intlLocale(lang)));
  const known: Record<string, (most: string) => string> = words.problems;
  return (
    fieldWords(problem, words, lang) ??
    (Object.hasOwn(known, reason) ? known[reason]!(limitWords({ reason, limit }, lang)) : null)
  );
}

/** Part of a sentence as one. */
export function asSentence(part: string, lang: string): string {
  const sentence = part.charAt(0).toLocaleUpperCase(lang) + part.slice(1);
  if (/[.。!?！？]$/.test(sentence)) return sentence;
  return sentence + (lang.startsWith('zh') ? '。' : '.');
}

/** Why a file was not taken in, as a sentence. */
export function uploadWords(failure: UploadFailure, { uploads }: Words, lang: string): string {
  const known: Record<string, (most: string) => string> = uploads;
  const say = Object.hasOwn(known, failure.reason) ? known[failure.reason]! : uploads.offline;
  return say(limitWords(failure, lang));
}
