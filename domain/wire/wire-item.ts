import { xmlCharacters } from '@/domain/xml';

/** Whether an agency allows the use of its story. */
export const WIRE_STATES = ['usable', 'withheld', 'killed'] as const;
export type WireState = (typeof WIRE_STATES)[number];

/** A picture of an agency story. */
export interface WirePicture {
  address: string;
  alt: string;
  caption: string;
  credit: string;
}

/** One version of an agency story, independent of its format. Everything but its id may be empty or missing. */
export interface WireItem {
  /** Its id at the agency, the same in all versions. */
  guid: string;
  /** The number of its message, in formats without ids; missing in versions stored before it was added. */
  message?: string;
  /** The numbers of the messages that a notice withdraws, if it names them. */
  withdraws?: string[];
  /** The number of the version, as the agency counts. */
  version: string;
  /** When the version was made, as an ISO time. */
  versionAt: string | null;
  state: WireState;
  /** Whether the agency marks it as a correction of an earlier version. */
  isCorrection: boolean;
  headline: string;
  standfirst: string;
  slug: string;
  byline: string;
  /** The place it was reported from. */
  dateline: string;
  lang: string | null;
  /** The agency. */
  source: string;
  credit: string;
  /** From 1, the most urgent, to 9. */
  priority: number | null;
  embargoUntil: string | null;
  /** The agency's note to editors. */
  editorsNote: string;
  rights: string;
  subjects: string[];
  /** Untrusted HTML: it is only ever parsed into a body. */
  html: string;
  pictures: WirePicture[];
  address: string | null;
}

/** An agency story with only an id. */
export const emptyWireItem = (guid: string): WireItem => ({
  ...{ guid, version: '', versionAt: null, state: 'usable', isCorrection: false },
  ...{ headline: '', standfirst: '', slug: '', byline: '', dateline: '', lang: null, source: '', credit: '' },
  ...{ priority: null, embargoUntil: null, editorsNote: '', rights: '' },
  ...{ subjects: [], html: '', pictures: [], address: null },
});

const LIMITS = {
  guid: 500,
  version: 40,
  headline: 500,
  standfirst: 2_000,
  slug: 200,
  byline: 300,
  dateline: 200,
  source: 120,
  credit: 300,
  editorsNote: 5_000,
  rights: 2_000,
  html: 1_000_000,
} as const;
const MAX = { subjects: 100, pictures: 50 };

/** A text within its limit, and without the characters that PostgreSQL refuses. */
const bounded = (text: string, most: number): string => xmlCharacters(text.trim().slice(0, most)).trim();

/** Texts on one line and within their limits, without characters that cannot be stored. */
export function boundedItem(item: WireItem): WireItem {
  const texts = Object.entries(LIMITS).map(([name, most]) => {
    const text = item[name as keyof typeof LIMITS];
    const line = name === 'html' || name === 'editorsNote' ? text : text.replace(/\s+/g, ' ');
    return [name, bounded(line, most)];
  });
  return {
    ...item,
    ...(Object.fromEntries(texts) as Pick<WireItem, keyof typeof LIMITS>),
    lang: item.lang === null ? null : bounded(item.lang, 35),
    address: item.address === null ? null : bounded(item.address, 2_000),
    subjects: [...new Set(item.subjects.map(name => bounded(name, 120)).filter(Boolean))].slice(
      0,
      MAX.subjects,
    ),
    pictures: item.pictures
      .filter(({ address }) => address.length <= 2_000)
      .slice(0, MAX.pictures)
      .map(({ address, alt, caption, credit }) => ({
        address: xmlCharacters(address),
        alt: xmlCharacters(alt),
        caption: xmlCharacters(caption),
        credit: xmlCharacters(credit),
      })),
  };
}

type DatedVersion = Pick<WireItem, 'version' | 'versionAt'>;

/** Whether a version replaces another one: by its number, else by its time, else because it arrived later. */
export function replaces(next: DatedVersion, before: DatedVersion): boolean {
  const [one, other] = [Number(next.version), Number(before.version)];
  if (next.version && before.version && Number.isFinite(one) && Number.isFinite(other) && one !== other)
    return one > other;
  return !isOlder(next, before);
}

/** Whether a version was made before another one; false when either time is unknown. */
export const isOlder = (next: DatedVersion, before: DatedVersion): boolean =>
  next.versionAt !== null && before.versionAt !== null && next.versionAt < before.versionAt;
