import { DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { PasteBar } from './paste-bar';
import type { insertDocument } from './document';
import type { offerFormatted, insertAddress, insertCopiedContent } from './take';

export const pasteParts = new DeferredParts<{
  PasteBar: typeof PasteBar;
  offerFormatted: typeof offerFormatted;
  takeAddress: typeof insertAddress;
  takeDocument: typeof insertDocument;
  takePage: typeof insertCopiedContent;
}>(loadParts);
