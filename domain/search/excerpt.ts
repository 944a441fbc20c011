import { tokensOf, type Token } from './tokens';

/** A part of an excerpt; marked where it matches the query. */
export interface ExcerptRun {
  text: string;
  marked: boolean;
}

/** The search words to mark: folded words, and runs of Chinese characters. */
export interface Marks {
  words: ReadonlySet<string>;
  hanzi: readonly string[];
}

interface Span {
  start: number;
  end: number;
  /** The id of the term; the best window has the most different ones. */
  of: string;
}

/** The positions of matches in a text, in order and without overlaps. */
function spansOf(text: string, marks: Marks): Span[] {
  const spans: Span[] = [];
  for (const token of tokensOf(text)) {
    if (token.kind === 'hanzi') {
      for (const span of spansInRun(token, marks.hanzi)) spans.push(span);
    } else if (marks.words.has(token.form))
      spans.push({ start: token.start, end: token.end, of: token.form });
  }
  return spans;
}

function spansInRun(token: Token, hanzi: readonly string[]): Span[] {
  // Folding keeps the length of a token, except for a few compatibility characters, which are not marked.
  if (token.form.length !== token.end - token.start) return [];
  const found = hanzi
    .flatMap(run => {
      const places: Span[] = [];
      for (let at = token.form.indexOf(run); at >= 0; at = token.form.indexOf(run, at + 1))
        places.push({ start: token.start + at, end: token.start + at + run.length, of: run });
      return places;
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const merged: Span[] = [];
  for (const span of found) {
    const last = merged.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}

/** The whole text with its marks. */
export function markText(text: string, marks: Marks): ExcerptRun[] {
  return runsBetween(text, 0, text.length, spansOf(text, marks));
}

function runsBetween(text: string, start: number, end: number, spans: Span[]): ExcerptRun[] {
  const runs: ExcerptRun[] = [];
  let at = start;
  const push = (upTo: number, marked: boolean) => {
    if (upTo > at) runs.push({ text: text.slice(at, upTo), marked });
    at = Math.max(at, upTo);
  };
  for (const span of spans) {
    if (span.start < start || span.end > end) continue;
    push(span.start, false);
    push(span.end, true);
  }
  push(end, false);
  return runs;
}

/** A Chinese character counts as two and a half letters. */
const HANZI_WEIGHT = 2.5;
const HANZI = /\p{Script=Han}/u;
const BREAKS = /[\s。！？；，、…]/u;
const SENTENCE_END = /[.!?؟…]["”»)]?\s|[。！？；]["”」』]?|\n/u;

/**
 * The part of a text of about `letters` letters with the most matches, with an ellipsis where it is cut. It
 * starts at a nearby sentence, or at the start of the text when there is no match.
 */
export function excerptOf(text: string, marks: Marks, letters = 200): ExcerptRun[] {
  const spans = spansOf(text, marks);
  const anchor = spans[bestSpan(spans, letters)]?.start ?? 0;
  const unit = HANZI.test(text.slice(anchor, anchor + 20)) ? HANZI_WEIGHT : 1;
  const length = Math.round(letters / unit);
  const start = startOf(text, anchor, length);
  const end = ending(text, start, length);
  const runs = runsBetween(text, start, end, spans).map(run => ({
    ...run,
    text: run.text.replace(/\s+/g, space => (space.includes('\n') ? ' ' : space)),
  }));
  const before = start > 0 ? [{ text: '… ', marked: false }] : [];
  const after = end < text.length ? [{ text: ' …', marked: false }] : [];
  return joinPlain([...before, ...runs, ...after]);
}

function bestSpan(spans: Span[], letters: number): number {
  let best = 0;
  let most = 0;
  for (const [index, { start }] of spans.entries()) {
    const seen = new Set<string>();
    for (let next = index; next < spans.length && spans[next]!.end < start + letters * 0.7; next++)
      seen.add(spans[next]!.of);
    if (seen.size > most) [best, most] = [index, seen.size];
  }
  return best;
}

/** The start of the sentence if it is near, else of an earlier word. */
function startOf(text: string, anchor: number, length: number): number {
  const from = Math.max(0, anchor - Math.round(length * 0.6));
  if (anchor <= Math.round(length * 0.3)) return 0;
  const before = text.slice(from, anchor);
  const sentence = [...before.matchAll(new RegExp(SENTENCE_END, 'gu'))].at(-1);
  if (sentence) return from + sentence.index + sentence[0].length;
  const near = Math.max(0, anchor - Math.round(length * 0.3));
  const gap = text.slice(near, anchor).search(BREAKS);
  return gap < 0 ? anchor : near + gap + 1;
}

function ending(text: string, start: number, length: number): number {
  const end = start + length;
  if (end >= text.length) return text.length;
  const cut = [...text.slice(start, end).matchAll(new RegExp(BREAKS, 'gu'))].at(-1);
  return cut && cut.index > length / 2 ? start + cut.index : end - (isHighSurrogate(text, end - 1) ? 1 : 0);
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function joinPlain(runs: ExcerptRun[]): ExcerptRun[] {
  const joined: ExcerptRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.marked === run.marked) last.text += run.text;
    else if (run.text) joined.push({ ...run });
  }
  return joined;
}
