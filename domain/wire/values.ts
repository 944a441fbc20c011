import { htmlText } from '@/domain/imports/html';
import { momentIn } from '@/domain/imports/pages/metadata';
import { WIRE_STATES, type WireItem, type WireState } from './wire-item';

/** A priority from 1 to 9; null for anything else. */
export function priorityIn(value: unknown): number | null {
  const number = Number(value);
  return value !== '' && value !== null && Number.isInteger(number) && number >= 1 && number <= 9
    ? number
    : null;
}

/** The state that an agency names by any of its words, such as `stat:canceled`. */
export function stateIn(word: string): WireState {
  if (/cancel|withdrawn|killed?\b|destroyed/i.test(word)) return 'killed';
  return /withheld|hold\b|embargo/i.test(word) ? 'withheld' : 'usable';
}

/** The stricter of two states. */
export const stricter = (one: WireState, other: WireState): WireState =>
  WIRE_STATES.indexOf(one) > WIRE_STATES.indexOf(other) ? one : other;

/** Values that agencies write when there is no embargo. */
const NO_EMBARGO = /^(?:no|none|false|0|n\/a)?$/i;

/** The embargo of a story, and its state: a story with an unreadable embargo is withheld. */
export function embargoIn(text: string, state: WireState): Pick<WireItem, 'embargoUntil' | 'state'> {
  const embargoUntil = wireMoment(text);
  const isUnread = embargoUntil === null && !NO_EMBARGO.test(text.trim());
  return { embargoUntil, state: isUnread ? stricter(state, 'withheld') : state };
}

const COMPACT = /^(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?)?\s*(Z|[+-]\d\d:?\d\d)?$/;

/**
 * A time as ISO, including compact forms such as `20170102T222800+0000`. Null when it is missing, or after the year
 * 9999.
 */
export function wireMoment(text: string): string | null {
  const moment = momentOf(text);
  return moment !== null && /^\d{4}-/.test(moment) ? moment : null;
}

function momentOf(text: string): string | null {
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] =
    COMPACT.exec(text.trim()) ?? [];
  if (year === undefined) return momentIn(text.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  const offset = zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone;
  return momentIn(`${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`);
}

/** Plain text as paragraphs: separated by empty lines if there are any, else by line. */
export function paragraphs(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n[ \t]{0,100}\n/.test(lines) ? lines.split(/\n[ \t]{0,100}\n/) : lines.split('\n');
  return parts
    .map(part => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .map(part => `<p>${htmlText(part)}</p>`)
    .join('');
}
