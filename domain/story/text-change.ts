import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { applySplice, blockFingerprint, spliceBetween, type BodySplice } from '@/domain/document/body-splice';
import { fingerprint } from '@/domain/fingerprint';
import type { StoryContent, StoryFields } from './story';

/** All parts of a story that its writer can change. */
export interface StoryText extends StoryContent {
  editionId: string;
  deskId: string | null;
}

/** A change of a story against a base text that both sides have; missing fields are unchanged. */
export interface TextChange {
  editionId?: string;
  deskId?: string | null;
  fields?: Partial<StoryFields>;
  body?: BodySplice;
  /** Digest of the resulting text, to detect different base texts. */
  digest: string;
}

/** SHA-256 of a text, in hexadecimal; independent of the key order of its JSON. */
export function textDigest({ editionId, deskId, fields, body }: StoryText): string {
  const parts = [fingerprint({ editionId, deskId, fields }), ...(body.content ?? []).map(blockFingerprint)];
  // JSON contains no line feed, so the parts are unambiguous.
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));
}

/** The change from `base` to `next`. */
export function changeBetween(base: StoryText, next: StoryText): TextChange {
  const fields = changedFields(base.fields, next.fields);
  const body = spliceBetween(base.body, next.body);
  return {
    ...(next.editionId !== base.editionId && { editionId: next.editionId }),
    ...(next.deskId !== base.deskId && { deskId: next.deskId }),
    ...(Object.keys(fields).length > 0 && { fields }),
    ...(body && { body }),
    digest: textDigest(next),
  };
}

function changedFields(base: StoryFields, next: StoryFields): Partial<StoryFields> {
  const names = Object.keys(next) as (keyof StoryFields)[];
  const changed = names.filter(name => fingerprint(base[name]) !== fingerprint(next[name]));
  return Object.fromEntries(changed.map(name => [name, next[name]]));
}

/** The result of a change to `base`; null when it was made against another text. */
export function applyChange(base: StoryText, change: TextChange): StoryText | null {
  const body = change.body ? applySplice(base.body, change.body) : base.body;
  if (!body) return null;
  const next = {
    editionId: change.editionId ?? base.editionId,
    deskId: change.deskId === undefined ? base.deskId : change.deskId,
    fields: { ...base.fields, ...change.fields },
    body,
  };
  return textDigest(next) === change.digest ? next : null;
}
