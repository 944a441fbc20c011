import * as z from 'zod/mini';
import { visibleText } from '@/domain/language/visible-text';
import { readCsv, type CsvRow } from '@/domain/people/import/csv';
import { isSlug } from '@/domain/story/slug';
import { decoded, ENCODINGS } from '../charset/encoders';
import { readText } from '../charset/read-text';
import type { NamedItem } from '../item';
import { lose } from '../losses';
import { Unreadable } from '../unreadable';
import { listedKind, readColumn, type NameColumn, type ReadColumn } from './columns';

/** Limits of a list of names. */
export const NAME_LIST_LIMITS = { bytes: 5_000_000, rows: 5_000, columns: 60 } as const;

const LIMITS = {
  author: { names: 120, titles: 120, descriptions: 1000 },
  topic: { names: 60, titles: 0, descriptions: 500 },
} as const;
const Address = z.email().check(z.maxLength(200));

/** A line of a list; null when it has no valid name. */
export interface NameRow {
  number: number;
  title: string;
  item: NamedItem | null;
}

/** The part of a file that contains its header. */
const HEAD = 20_000;

const columnsOf = (row: CsvRow | undefined): ReadColumn[] => (row?.cells ?? []).map(readColumn);

/**
 * The text of a CSV file, and whether it is a list of authors or topics. The encoding is the one in which its header is
 * recognised, because a list is too short to guess it from its letters.
 */
export function listIn(
  bytes: Uint8Array,
  fileName: string,
): { text: string; kind: NamedItem['kind'] | null } {
  const { text } = readText(bytes);
  const kind = kindOfList(text, fileName);
  if (kind || bytes.length > NAME_LIST_LIMITS.bytes) return { text, kind };
  for (const encoding of ENCODINGS) {
    const other = decoded(bytes, encoding);
    const found = other && kindOfList(other, fileName);
    if (other && found) return { text: other, kind: found };
  }
  return { text, kind: null };
}

/** Whether a CSV text is a list of authors or topics, by its header; null for another one. */
export const kindOfList = (text: string, fileName: string): NamedItem['kind'] | null =>
  listedKind(columnsOf(readCsv(text.slice(0, HEAD))[0]), fileName);

/**
 * Reads a list of authors or topics. Data without a place in a profile is reported as lost by column header only,
 * because it may be a secret.
 * @throws Unreadable
 */
export function readNames(text: string, kind: NamedItem['kind'], fileName: string): NameRow[] {
  if (text.length > NAME_LIST_LIMITS.bytes) throw new Unreadable('too-large-unpacked', fileName);
  const [head, ...rows] = readCsv(text);
  const columns = columnsOf(head);
  if (columns.length > NAME_LIST_LIMITS.columns || rows.length > NAME_LIST_LIMITS.rows)
    throw new Unreadable('too-many-elements', fileName);
  return rows.map(row => lineOf(row, columns, kind));
}

type Texts = Pick<NamedItem, 'names' | 'titles' | 'descriptions'>;

const PLACES: Partial<Record<NameColumn, keyof Texts>> = {
  name: 'names',
  topic: 'names',
  title: 'titles',
  description: 'descriptions',
};
const YES = /^(?:1|x|yes|true|oui|vrai|是|نعم)$/i;

function lineOf(
  { number, cells, hasBrokenQuotes }: CsvRow,
  columns: ReadColumn[],
  kind: NamedItem['kind'],
): NameRow {
  const item: NamedItem = {
    ...{ kind, foreignId: '', slug: '', email: '', isSeries: null, losses: {} },
    ...{ names: {}, titles: {}, descriptions: {} },
  };
  const parts = { firstName: '', lastName: '' };
  for (const [at, cell] of cells.entries()) {
    const value = visibleText(cell).trim();
    const { column, lang, header } = columns[at] ?? { column: null, lang: '', header: '' };
    if (!value) continue;
    const place = column && PLACES[column];
    if (place && LIMITS[kind][place]) item[place][lang] ??= value;
    else if (column === 'firstName' || column === 'lastName') parts[column] = value;
    else if (column === 'series' && kind === 'topic') item.isSeries = YES.test(value);
    else if (column === 'email' && kind === 'author') takeEmail(item, value);
    else if (column === 'slug') takeSlug(item, value);
    else lose(item.losses, column === 'role' ? 'roles' : 'columns', header || value);
  }
  const { firstName, lastName } = parts;
  const isChinese = /\p{Script=Han}/u.test(lastName);
  const whole = isChinese ? lastName + firstName : `${firstName} ${lastName}`.trim();
  if (whole && !Object.keys(item.names).length) item.names[''] = whole;
  const fits = withinLimits(item);
  const [title = ''] = Object.values(item.names);
  const isNamed = fits && title !== '' && !hasBrokenQuotes;
  const foreignId = item.email || item.slug || title.toLowerCase();
  return { number, title, item: isNamed ? { ...item, foreignId } : null };
}

function takeEmail(item: NamedItem, value: string): void {
  if (Address.safeParse(value).success) item.email = value.toLowerCase();
  else lose(item.losses, 'values', value);
}

function takeSlug(item: NamedItem, value: string): void {
  const slug = value.toLowerCase().replace(/^.*\/(?=[^/])|\/$/g, '');
  if (isSlug(slug) && slug.length <= 60) item.slug = slug;
  else lose(item.losses, 'values', value);
}

/** Truncates descriptions; returns whether the names fit, which are not truncated. */
function withinLimits(item: NamedItem): boolean {
  const { names, titles, descriptions } = LIMITS[item.kind];
  for (const [texts, limit] of [
    [item.titles, titles],
    [item.descriptions, descriptions],
  ] as const)
    for (const [lang, text] of Object.entries(texts)) {
      if (text.length <= limit) continue;
      texts[lang] = text.slice(0, limit).toWellFormed().trim();
      lose(item.losses, 'values', text);
    }
  return Object.values(item.names).every(name => name.length <= names);
}
