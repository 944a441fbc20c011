import { createHash } from 'node:crypto';
import type { Actor } from '@/domain/people/permissions';
import type { ImportRecord } from '@/server/store/imports/imports';
import type { ItemRecord } from '@/server/store/imports/items';
import type { Matcher } from './matches';

/** In whose name and how the stories of an import are made. */
export interface Making {
  run: ImportRecord;
  actor: Actor;
  /** The language of its edition. */
  lang: string;
  matcher: Matcher;
}

/** A key that is the same whenever the same step of an item is tried. */
export const keyOf = (importId: string, { position }: Pick<ItemRecord, 'position'>, step: string) =>
  createHash('sha256').update(`import:${importId}:${position}:${step}`).digest('hex').slice(0, 40);
