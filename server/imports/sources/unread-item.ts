import type { RepairExceptions } from '@/domain/imports/repair-exceptions';
import type { ImportedItem } from '@/domain/imports/item';

/** The source of single documents, whose names identify them. */
export const DOCUMENTS = 'documents';

/** The id of an item in an import, which may be from several sources. */
export const itemId = (source: string, foreignId: string): string =>
  source === DOCUMENTS ? foreignId : `${source} ${foreignId}`;

/** An item of a file whose text is not read yet, so that skipping it is cheap. */
export interface UnreadItem {
  foreignId: string;
  title: string;
  /** The file that its pictures may be in, unless that is the file of the item. */
  file?: string;
  /** Where the ids are unique, unless they are names of documents. */
  source?: string;
  /** What it is, unless it is a story. */
  kind?: 'redirect' | 'author' | 'topic';
  /** Why it is left out. */
  leftOut?: string;
  /** @throws Unreadable */
  read(kept: RepairExceptions): Promise<ImportedItem>;
}
