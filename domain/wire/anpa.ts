import { htmlText } from '@/domain/imports/html';
import { Unreadable } from '@/domain/imports/unreadable';
import { messageNumber, withdrawnNumbers } from './message-number';
import { createKey } from './text-key';
import { wireMoment } from './values';
import { emptyWireItem, type WireItem, type WireState } from './wire-item';

/**
 * Whether a text contains messages of ANPA 1312: synchronization, or a service letter with a number after the start of
 * a header.
 */
export const isAnpa = (text: string): boolean =>
  /^[\s\u0000]*(?:\u0016+\u0001|\u0001[A-Za-z]\d{3,4}\u001f)/.test(text);

/** The priorities of ANPA mapped to 1 to 9: flash, bulletin, urgent, regular, and deferred ones. */
const PRIORITIES: Record<string, number> = { f: 1, b: 2, u: 3, r: 4, d: 5, a: 6, s: 6, w: 6, h: 6 };

const CATEGORIES: Record<string, string> = {
  ...{ a: 'National news', d: 'Food', e: 'Entertainment', f: 'Business', i: 'International news' },
  ...{ l: 'Lifestyle', n: 'Regional news', o: 'Weather', p: 'Politics', q: 'Sports results', r: 'Racing' },
  ...{ s: 'Sports', t: 'Travel', v: 'Advisories', w: 'Washington' },
};

/**
 * Reads the messages of ANPA 1312: a header, a slug line, lines of a caret with the headline, notes and bylines, and the
 * text.
 * @throws Unreadable when a message has no text, or was cut off before its end
 */
export function readAnpa(text: string, most: number): WireItem[] {
  // The synchronization of a message is at the end of the previous one, where nothing is read.
  const messages = text
    .split('\u0001')
    .slice(1, most + 1)
    .filter(message => message.trim());
  if (!messages.length) throw new Unreadable('damaged-file');
  return messages.map(readMessage);
}

/** Kinds of caret lines besides titles: notes to editors, writers, and the outlet alone. */
const NOTE = /^\(?(?:eds?|editors?'?s? note|ap photo|with ap)\b/i;
const CREDIT = /^by\s/i;
const OUTLET = /^(?:the )?associated press$|^ap \S+ writer$/i;

function readMessage(message: string): WireItem {
  const [, header = '', inner, end = ''] =
    /^([^\u0002]{0,400})\u0002([^\u0003]*)\u0003([^]*)$/.exec(message) ?? [];
  if (inner === undefined) throw new Unreadable('damaged-file');
  const [, priority = '', category = '', keyword = ''] =
    /\n[ \t]*([a-z])[ \t]([a-z])[\u0011-\u0014]*\s?(.*)/i.exec(header.replaceAll('\r', '')) ?? [];
  const [, letter = '', number = ''] = /^\s*([a-z])(\d{3,4})\u001f/i.exec(header) ?? [];
  const isTabular = /[\u0014\u0012]/.test(header);
  const lines = inner.replaceAll('\r', '').split('\n');
  const { slugLine, tags, rest } = partsOf(lines);
  const [slug = '', ...labels] = slugLine.replace(/,\s*\d*$/, '').split(/,\s*/);
  const label = labels.join(', ');
  const notes = tags.filter(tag => NOTE.test(tag));
  const credits = tags.filter(tag => CREDIT.test(tag));
  const titles = tags.filter(tag => ![NOTE, CREDIT, OUTLET].some(kind => kind.test(tag)));
  const html = htmlOf([...titles.slice(1).map(title => `\t${title}`), ...rest], isTabular);
  const dateline = /^<p>([\p{Lu}][^<()]{1,60}) \(([A-Z][A-Za-z]{1,20})\) [—-]/u.exec(html);
  const [, service = '', month = '', day = '', year = '', time = ''] =
    /^([A-Z]{2,12})-\S*?(\d\d)-(\d\d)-(\d\d) (\d{4})\s?(?:GMT|UTC)/.exec(end.trimStart()) ?? [];
  const date = month && `20${year}-${month}-${day}`;
  const source = dateline?.[2] ?? service;
  const state = stateOf(label, tags);
  const isCorrection = /\bcorrect(?:ion|ive|s)?\b/i.test([label, ...notes].join('\n'));
  return {
    ...emptyWireItem(createKey(slug || keyword, source, date)),
    version: versionOf(label, state !== 'usable' || isCorrection),
    versionAt: date ? wireMoment(`${date}T${time.slice(0, 2)}:${time.slice(2)}:00Z`) : null,
    ...{ isCorrection, state, message: messageNumber(letter, number) },
    withdraws: state === 'usable' ? [] : withdrawnNumbers([label, ...tags, ...rest.map(tagOf)].join('\n')),
    headline: cleaned(titles[0] ?? slug.replace(/^[A-Z]{2}-+/, '')),
    slug: cleaned(slug),
    byline: credits.map(credit => cleaned(credit.replace(/^by\s+/i, ''))).join(', '),
    dateline: dateline?.[1] ?? '',
    source,
    priority: PRIORITIES[priority.toLowerCase()] ?? null,
    editorsNote: [label, ...notes].map(cleaned).filter(Boolean).join('\n'),
    subjects: CATEGORIES[category.toLowerCase()] ? [CATEGORIES[category.toLowerCase()]!] : [],
    html,
  };
}

/** The number of the lead in a label; a notice without one has no number, as it may follow any lead. */
function versionOf(label: string, isNotice: boolean): string {
  const lead = /\b(\d{1,2})(?:st|nd|rd|th) ld\b/i.exec(label)?.[1] ?? (/\bld\b/i.test(label) ? 1 : 0);
  return isNotice && lead === 0 ? '' : String(Number(lead));
}

/**
 * A kill or a hold is in the label of the slug line, or a line of its own: a kill in capitals, a hold with an embargo or a
 * time of release. An advance is held until its day.
 */
function stateOf(label: string, tags: string[]): WireState {
  const hasLine = (words: RegExp) => tags.some(tag => words.test(tag));
  if (/\bkill\b/i.test(label) || hasLine(/^(?:EDITORS?:? )?(?:MANDATORY |BULLETIN )?KILL\b/)) return 'killed';
  const isHeld =
    /\b(?:withhold|embargo|adv\d*\b|hold\b)/i.test(label) || hasLine(/\bembargo/i) || tags.some(isOfRelease);
  return isHeld ? 'withheld' : 'usable';
}

/** Whether a line states when a story is released; a headline such as “Hostages wait for release” does not. */
const isOfRelease = (tag: string): boolean =>
  /\bfor release\b/i.test(tag) &&
  (NOTE.test(tag) || /^\W*(?:not )?for release\b|\b(?:adv\d*|advance|hold)\b/i.test(tag));

/** The slug line, the lines of a caret after it, and the text. */
function partsOf(lines: string[]): { slugLine: string; tags: string[]; rest: string[] } {
  const first = lines.findIndex(line => line.trim());
  const slugLine = tagOf(lines[first] ?? '');
  const begins = lines.findIndex(
    (line, at) => at > first && line.trim() !== '' && !/^\^[^;\u001e\u001f]/.test(line.replace(CONTROL, '')),
  );
  const until = begins < 0 ? lines.length : begins;
  const tags = lines.slice(first + 1, until).map(tagOf);
  return { slugLine, tags: tags.filter(Boolean), rest: lines.slice(until) };
}

/** Printer control characters, except column separators. */
const CONTROL = /[\u0000-\u0008\u000b-\u001d\u007f]/g;
const COLUMNS = /;|[\u001e\u001f][\u001e\u001f ]*/;

const tagOf = (line: string): string =>
  line
    .replace(CONTROL, '')
    .replace(/^\s*\^?(?:\*\d*<\s*\^?)?/, '')
    .replace(/[<=]\s*$/, '')
    .trim();

/** Words with the quotation marks and dashes that typewriters did not have. */
const cleaned = (text: string): string =>
  text
    .replaceAll('``', '“')
    .replaceAll("''", '”')
    .replace(/(^|\s)_(?=\s|$)/g, '$1—')
    .replace(/[\u0010\u001e\u001f]/g, ' ')
    .replace(CONTROL, '')
    .replace(/[ \t]+/g, ' ')
    .trim();

/** The text as paragraphs, each starting with an indented line, and as tables. */
function htmlOf(lines: string[], isTabular: boolean): string {
  const parts: { tag: 'p' | 'table'; inner: string[] }[] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const cells = tagOf(line.replaceAll('\u0010', ' ')).split(COLUMNS);
    if (cells.length > 2) {
      const written = cells.map(
        cell => `<td>${htmlText(cleaned(isTabular ? cell.replaceAll('{', '½') : cell))}</td>`,
      );
      const row = `<tr>${written.join('')}</tr>`;
      if (last?.tag === 'table') last.inner.push(row);
      else parts.push({ tag: 'table', inner: [row] });
      continue;
    }
    const words = cleaned(tagOf(line));
    if (!words || words === '___' || words === 'END') continue;
    const isNew = /^(?:\t| {3}|\^)/.test(line.replace(CONTROL, ''));
    if (isNew || last?.tag !== 'p') parts.push({ tag: 'p', inner: [htmlText(words)] });
    else last.inner.push(htmlText(words));
  }
  return parts.map(({ tag, inner }) => `<${tag}>${inner.join(tag === 'p' ? ' ' : '')}</${tag}>`).join('');
}
