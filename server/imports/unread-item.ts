import type { ImportedItem } from '@/domain/imports/item';

/** An item of a file whose text is not read yet: going past it costs little. */
export interface UnreadItem {
  foreignId: string;
  title: string;
  /** The file that its pictures may be in, unless that is the file of the item. */
  file?: string;
  /** Where the ids are unique, unless they are names of documents. */
  source?: string;
  /** Why nothing is made of it. */
  leftOut?: string;
  /** @throws Unreadable */
  read(): Promise<ImportedItem>;
}
