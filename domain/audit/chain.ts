import { canonicalForm } from './canonical-form';

/** What the hash of a link is made from, each as its exact text; times in UTC with microseconds. */
export interface LinkedEvent {
  number: string;
  previousHash: string;
  linkedAt: string;
  eventId: string;
  at: string;
  kind: string;
  personId: string | null;
  storyId: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  originDigest: string;
  /** JSON as the database writes it. */
  data: string;
  /** JSON as the database writes it; null where the event is about no step of a story. */
  live: string | null;
}

/** What comes before the first link. */
export const FIRST_HASH = '0'.repeat(64);

/** The text whose SHA-256 is the hash of a link. The database function `link_event` makes it in the same way. */
export function chainedText(link: LinkedEvent): string {
  return canonicalForm([
    link.number,
    link.previousHash,
    link.linkedAt,
    link.eventId,
    link.at,
    link.kind,
    link.personId,
    link.storyId,
    link.subjectKind,
    link.subjectId,
    link.originDigest,
    link.data,
    link.live,
  ]);
}

/** The newest link at a moment, to be kept outside of the database. */
export interface Anchor {
  number: string;
  hash: string;
}

/** An anchor as a word: `1042:9f86…`. */
export const writeAnchor = ({ number, hash }: Anchor) => `${number}:${hash}`;

/** The anchor that a word names; null when it names none. */
export function parseAnchor(word: string): Anchor | null {
  const [, number, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(word.trim()) ?? [];
  return number && hash ? { number, hash } : null;
}
