import { DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { PasteBar } from './paste-bar';
import type { insertDocument } from './document';
import type { offerFormatted, insertAddress, insertCopied } from './insert-copied';

export const pasteParts = new DeferredParts<{
  PasteBar: typeof PasteBar;
  offerFormatted: typeof offerFormatted;
  insertAddress: typeof insertAddress;
  insertDocument: typeof insertDocument;
  insertCopied: typeof insertCopied;
}>(loadParts);
