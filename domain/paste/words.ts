import type { BodyNode } from '@/domain/document/body';

// Inserted by browsers and layouts, not by people. Joiners are kept: Persian and emoji need them.
const INVISIBLE = /[\u00ad\u200b\ufeff]/g;
const NO_BREAK = '\u00a0';
// Line breaks within Chinese or Japanese text are not spaces.
const LINE_END_IN_CJK =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef])/gu;

/**
 * The lines of a text block, normalized: single spaces between words, none at the ends, adjacent text with
 * the same marks joined. Two line breaks end a paragraph, so there may be several; empty ones are removed.
 */
export function paragraphsOf(runs: BodyNode[]): BodyNode[][] {
  const paragraphs: BodyNode[][] = [[]];
  let breaks: BodyNode[] = [];
  for (const run of runs) {
    if (run.type === 'hardBreak') {
      breaks.push(run);
      continue;
    }
    if (run.type === 'text' && breaks.length && isBlank(run.text!)) continue;
    if (breaks.length > 1) paragraphs.push([]);
    else paragraphs.at(-1)!.push(...breaks);
    breaks = [];
    paragraphs.at(-1)!.push(run);
  }
  return paragraphs.map(tidied).filter(line => line.length > 0);
}

const isBlank = (text: string) => /^[\s\u00a0]*$/.test(text.replace(INVISIBLE, ''));

function tidied(runs: BodyNode[]): BodyNode[] {
  const line: BodyNode[] = [];
  for (const run of runs) {
    if (run.type !== 'text') {
      if (run.type === 'hardBreak') trimEnd(line);
      line.push(run);
      continue;
    }
    let text = collapsed(run.text!.replace(INVISIBLE, ''));
    const before = line.at(-1);
    const last = before?.type === 'text' ? before.text!.at(-1) : undefined;
    if (!before || before.type === 'hardBreak') text = text.replace(/^[ \u00a0]+/, '');
    else if (last === ' ') text = text.replace(/^[ \u00a0]+/, '');
    else if (last === NO_BREAK && text.startsWith(' ')) {
      text = text.replace(/^[ \u00a0]+/, ' ');
      before.text = before.text!.slice(0, -1);
      if (!before.text) line.pop();
    }
    if (!text) continue;
    const neighbour = line.at(-1);
    if (neighbour?.type === 'text' && alike(neighbour, run)) neighbour.text += text;
    else line.push({ ...run, text });
  }
  trimEnd(line);
  if (line[0]?.type === 'hardBreak') line.shift();
  if (line.at(-1)?.type === 'hardBreak') line.pop();
  return line;
}

/** Collapses runs of spaces. A single no-break space is kept, but not next to other spaces. */
function collapsed(text: string): string {
  const joined = text.replace(LINE_END_IN_CJK, '');
  return joined.replace(/[ \t\r\n\f\u00a0]+/g, spaces => (spaces === NO_BREAK ? NO_BREAK : ' '));
}

const alike = (one: BodyNode, other: BodyNode) =>
  JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);

function trimEnd(line: BodyNode[]): void {
  for (let last = line.at(-1); last?.type === 'text'; last = line.at(-1)) {
    last.text = last.text!.replace(/(?<![ \u00a0])[ \u00a0]+$/, '');
    if (last.text) return;
    line.pop();
  }
}

/** The paragraphs and headings of a block as plain text lines. */
export function paragraphsIn(block: BodyNode): BodyNode[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ? [block] : [];
  return (block.content ?? []).flatMap(paragraphsIn);
}
