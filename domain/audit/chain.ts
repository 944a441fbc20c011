import { canonicalForm } from './canonical-form';

/** The input of a link's hash, each part as its exact text; times in UTC with microseconds. */
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
  /** JSON in PostgreSQL's format. */
  data: string;
  /** JSON in PostgreSQL's format; null for an event that is not a step of a story. */
  live: string | null;
}

/** The predecessor of the first link. */
export const FIRST_HASH = '0'.repeat(64);

/** The text whose SHA-256 is the hash of a link. Must match the database function `link_event`. */
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

/** The newest link at a point in time, to be stored outside the database. */
export interface Anchor {
  number: string;
  hash: string;
}

/** An anchor as one string: `1042:9f86…`. */
export const writeAnchor = ({ number, hash }: Anchor) => `${number}:${hash}`;

/** The anchor in a string; null when it is malformed. */
export function parseAnchor(word: string): Anchor | null {
  const [, number, hash] = /^(\d{1,18}):([0-9a-f]{64})$/.exec(word.trim()) ?? [];
  return number && hash ? { number, hash } : null;
}
