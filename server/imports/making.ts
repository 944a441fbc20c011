import { createHash } from 'node:crypto';
import type { Actor } from '@/domain/people/permissions';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import type { Matcher } from './matches';

/** The context in which the stories of an import are created. */
export interface Making {
  run: ImportRecord;
  actor: Actor;
  /** The language of its edition. */
  lang: string;
  matcher: Matcher;
}

/** An idempotency key for a step of an item. */
export const keyOf = (importId: string, { position }: Pick<ItemRecord, 'position'>, step: string) =>
  createHash('sha256').update(`import:${importId}:${position}:${step}`).digest('hex').slice(0, 40);
