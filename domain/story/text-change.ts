import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { applySplice, blockFingerprint, spliceBetween, type BodySplice } from '@/domain/document/body-splice';
import { fingerprint } from '@/domain/fingerprint';
import type { StoryContent, StoryFields } from './story';

/** Everything of a story that its writer can change. */
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
  /** Digest of the text after the change, so that sides with different base texts notice it. */
  digest: string;
}

/** SHA-256 of a text, in hexadecimal; the order of keys in its JSON makes no difference. */
export function textDigest({ editionId, deskId, fields, body }: StoryText): string {
  const parts = [fingerprint({ editionId, deskId, fields }), ...(body.content ?? []).map(blockFingerprint)];
  // JSON has no line feed in it, so the parts cannot be taken for others.
  return bytesToHex(sha256(utf8ToBytes(parts.join('\n'))));
}

/** What makes `next` of `base`. */
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

/** The text that a change makes of `base`; null when it was made against another text. */
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
