import { createKey } from './text-key';
import { messageNumber, withdrawnNumbers } from './message-number';
import { paragraphs, priorityIn } from './values';
import { emptyWireItem, type WireItem } from './wire-item';

/** Whether a text is a message of IPTC 7901: it starts with the control character of a header. */
export const isIptc7901 = (text: string): boolean =>
  /^\s*\u0001[^\u0002]{4,400}\u0002/.test(text) && !/^\s*\u0016/.test(text);

/** Printer control characters. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** The first three letters of the months in English and in German. */
const MONTHS = [
  'jan',
  'feb',
  'mar|mär|mrz',
  'apr',
  'may|mai',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct|okt',
  'nov',
  'dec|dez',
];

/** The day at the end of a message, such as `212101 GMT Nov 18`; empty without a month. */
function dayIn(end: string): string {
  const [, day = '', name = '', year = ''] =
    /^\s*(\d\d)\d{4}\s+(?:[A-Z]{3,4}\s+)?(\p{L}{3})\p{L}*\.?\s+(\d\d)\b/u.exec(end) ?? [];
  const month = MONTHS.findIndex(names => names.split('|').includes(name.toLowerCase())) + 1;
  return month ? `20${year}-${String(month).padStart(2, '0')}-${day}` : '';
}

/** Reads a message of IPTC 7901: a header, key words, a headline that ends with `=`, and the text. */
export function readIptc7901(text: string): WireItem {
  const [, header = '', rest = ''] = /^\s*\u0001([^\u0002]*)\u0002([^]*)$/.exec(text) ?? [];
  const [line = '', ...keys] = header.replace(/\r/g, '').split('\n');
  const [, origin = '', priority = '', words = ''] =
    /^([a-z]{2,6}\d{2,6})\s(\d)\s(.*)$/i.exec(line.trim()) ?? [];
  const [message = '', after = ''] = rest.split('\u0003', 2);
  const lines = message.replace(/\r/g, '').split('\n');
  const end = lines.findIndex(one => /=\s*$/.test(one));
  const blank = lines.findIndex(one => !one.trim());
  const headLines = lines
    .slice(0, end >= 0 && end < 8 ? end + 1 : Math.max(blank, 1))
    .map(one => one.replace(/=\s*$/, '').replace(CONTROL, '').trim())
    .filter(Boolean);
  const byline = headLines.find(one => /^by\s/i.test(one)) ?? '';
  const kinds = headLines.filter(one => one !== byline);
  const isKind = (one: string) => /^(\d+(st|nd|rd|th) )?[A-Z0-9 ()-]{3,20}$|^\(.{1,30}\)$/.test(one);
  const titles = kinds.filter(one => !isKind(one));
  const body = lines.slice(end >= 0 && end < 8 ? end + 1 : Math.max(blank, 1)).join('\n');
  const [told = ''] = body.split(/\n# Notebook\b/);
  const source = /\b(dpa|afp|apa|ansa|efe|ap)\b/i.exec(words)?.[1] ?? '';
  const [, service = '', number = ''] = /\b([a-z]{2,4}(?:-[a-z]{2,4})?)\s+(\d{2,4})\s*$/i.exec(words) ?? [];
  const state = kinds.some(one => /^(kill|cancel|withhold)/i.test(one)) ? 'killed' : 'usable';
  const slug = keys.map(key => key.replace(CONTROL, '').trim()).find(Boolean) ?? '';
  const dateline = /^\s*([\p{L} .'-]{2,40}) \([^)]{1,20}\) - /u.exec(told)?.[1] ?? '';
  return {
    ...emptyWireItem(createKey(slug || headLines[0] || origin, source, dayIn(after))),
    version: '',
    isCorrection: kinds.some(one => /correct|refile|berichtigung/i.test(one)),
    state,
    message: messageNumber(service, number),
    withdraws: state === 'usable' ? [] : withdrawnNumbers([...kinds, told.replace(CONTROL, '')].join('\n')),
    headline: (titles.join(' ') || kinds.join(' ')).trim(),
    slug: slug.replace(/\/$/, ''),
    byline: byline.replace(/^by\s+/i, ''),
    ...{ dateline, source, priority: priorityIn(priority) },
    editorsNote: kinds.filter(isKind).join(' '),
    html: paragraphs(told.replace(CONTROL, '')),
    embargoUntil: null,
    rights: '',
    subjects: [],
    credit: after ? source : '',
  };
}
