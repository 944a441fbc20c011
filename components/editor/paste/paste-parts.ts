import { DeferredParts } from '@/components/ui/deferred';
import { loadParts } from '../deferred';
import type { PasteBar } from './paste-bar';
import type { takeDocument } from './document';
import type { offerFormatted, takeAddress, takePage } from './take';

export const pasteParts = new DeferredParts<{
  PasteBar: typeof PasteBar;
  offerFormatted: typeof offerFormatted;
  takeAddress: typeof takeAddress;
  takeDocument: typeof takeDocument;
  takePage: typeof takePage;
}>(loadParts);
