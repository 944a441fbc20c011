import type { BodyNode } from '@/domain/document/body';
import { publicBody } from '@/domain/document/public/public-body';
import { fingerprint } from '@/domain/fingerprint';
import { PUBLIC_FIELDS } from '@/domain/story/fields/derive';
import type { StoryFieldName } from '@/domain/story/fields/fields';
import { pairBlocks } from './blocks';
import type { ReadText } from './public-changes';

/** A field or block of the working copy that differs from the live revision, or is missing there. */
export type UnpublishedChange =
  | { kind: 'field'; field: StoryFieldName }
  | {
      kind: 'block';
      /** The index of the block in the working copy; of a removed one, that of the block after it. */
      at: number;
      /** Null: a new block. */
      older: BodyNode | null;
      /** Null: a removed block. */
      newer: BodyNode | null;
    };

/** What publishing the working copy would change for readers, in the order of the page. */
export function unpublishedChanges(live: ReadText, working: ReadText): UnpublishedChange[] {
  const fields = PUBLIC_FIELDS.filter(
    name => fingerprint(live.fields[name]) !== fingerprint(working.fields[name]),
  );
  const changes: UnpublishedChange[] = fields.map(field => ({ kind: 'field', field }));
  let at = 0;
  for (const { older, newer, same } of pairBlocks(live.body.content ?? [], publicBlocks(working))) {
    if (!same) changes.push({ kind: 'block', at, older, newer });
    if (newer) at += 1;
  }
  return changes;
}

const publicBlocks = ({ body }: ReadText) => publicBody(body).content ?? [];

/**
 * A text with one change reverted to the live revision; null when it cannot be reverted alone because an open
 * suggestion joins blocks.
 */
export function withoutChange<Text extends ReadText>(
  working: Text,
  live: ReadText,
  change: UnpublishedChange,
): Text | null {
  if (change.kind === 'field') {
    const { field } = change;
    return { ...working, fields: { ...working.fields, [field]: live.fields[field] } };
  }
  const blocks = working.body.content ?? [];
  if (blocks.length !== publicBlocks(working).length) return null;
  const { at, older, newer } = change;
  const content = blocks.toSpliced(at, newer ? 1 : 0, ...(older ? [older] : []));
  return {
    ...working,
    body: { ...working.body, content: content.length ? content : [{ type: 'paragraph' }] },
  };
}
