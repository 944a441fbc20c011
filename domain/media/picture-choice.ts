import { RIGHTS_KINDS, type RightsKind } from './picture-rights';

/** States of pictures, as filters of the list; deleted ones are in no other list. */
export const PICTURE_STATES = [
  'without-alt',
  'misplaced',
  'expiring',
  'expired',
  'unused',
  'deleted',
] as const;
export type PictureState = (typeof PICTURE_STATES)[number];

/** Rights that end within this many days count as ending soon. */
export const EXPIRING_DAYS = 30;

/** The choices of the upload date filter, in days. */
export const UPLOADED_WITHIN = ['1', '7', '30', '365'] as const;
export type UploadedWithin = (typeof UPLOADED_WITHIN)[number];

/** The maximum number of pictures counted. */
export const MAX_COUNTED = 1000;

/** The maximum number of public uses counted for a picture. */
export const MAX_PLACES = 99;

/** The filters of the picture list. */
export interface PictureChoice {
  words: string;
  state: PictureState | null;
  days: UploadedWithin | null;
  rights: RightsKind | null;
  /** The code of an edition that may publish them now. */
  usable: string | null;
  /** The code of an edition whose stories use them. */
  edition: string | null;
  /** The id of a story that uses them. */
  story: string | null;
  /** Whether the person uploaded them. */
  mine: boolean;
}

const MAX_ID_LENGTH = 64;

/** Longer queries are cut, as the input field does. */
export const MAX_WORDS = 100;

const DAY = 24 * 60 * 60_000;

/**
 * The number of days until rights end, rounded up; null when they have ended, or do not end within
 * `EXPIRING_DAYS`.
 */
export function daysLeft(rightsUntil: Date | null, now: Date): number | null {
  if (!rightsUntil || rightsUntil < now) return null;
  const days = Math.ceil((rightsUntil.getTime() - now.getTime()) / DAY);
  return days <= EXPIRING_DAYS ? days : null;
}

/** The filters of the list from the parameters of an address; unknown values are ignored. */
export function readPictureChoice(query: Record<string, string | undefined>): PictureChoice {
  const { q, state, days, rights, usable, edition, story, mine } = query;
  return {
    words: (q ?? '').trim().slice(0, MAX_WORDS),
    state: PICTURE_STATES.find(known => known === state) ?? null,
    days: UPLOADED_WITHIN.find(known => known === days) ?? null,
    rights: RIGHTS_KINDS.find(known => known === rights) ?? null,
    usable: usable?.slice(0, MAX_ID_LENGTH) ?? null,
    edition: edition?.slice(0, MAX_ID_LENGTH) ?? null,
    story: story?.slice(0, MAX_ID_LENGTH) ?? null,
    mine: mine === '1',
  };
}

/** The address parameters for these filters. */
export function pictureParameters(choice: PictureChoice): URLSearchParams {
  const { words, state, days, rights, usable, edition, story, mine } = choice;
  const named = { q: words, state, days, rights, usable, edition, story, mine: mine ? '1' : null };
  const set = Object.entries(named).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(set);
}
