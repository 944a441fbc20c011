import { parseAnchor, type Anchor } from '@/domain/audit/chain';
import { verifyChain } from './chain';
import type { Looked, VerifiedPart } from './finding';
import { verifyPages, type PageReader } from './pages';
import { verifyPictures } from './pictures';
import { verifyRecordings } from './recordings';
import { verifyStories } from './stories';
import { verifySubjects } from './subjects';

/** The parts of a verification, in order. */
export const PARTS = [
  'chain',
  'stories',
  'subjects',
  'pictures',
  'recordings',
  'pages',
] as const satisfies readonly VerifiedPart[];

/** How to verify each part. */
export interface Verifying {
  /** The newest links of earlier times. */
  anchors: Anchor[];
  /** How to read the pages of the running server; null: there is none. */
  read: PageReader | null;
  /** Of the addresses that the paper uses for its pages. */
  origin: string;
}

/** A verified subject. */
export interface Step extends Looked {
  part: VerifiedPart;
}

/**
 * Reports changes made outside the application. Changes nothing, and reads a bounded part at a time.
 * @param from the part and key after which it continues
 */
export async function* verify(
  { anchors, read, origin }: Verifying,
  from: { part: VerifiedPart; key: string } = { part: 'chain', key: '' },
): AsyncGenerator<Step> {
  for (const part of PARTS.slice(PARTS.indexOf(from.part))) {
    const after = part === from.part ? from.key : '';
    for await (const step of lookAt(part, after)) yield { part, ...step };
  }

  function lookAt(part: VerifiedPart, after: string): AsyncGenerator<Looked> {
    switch (part) {
      case 'chain':
        return verifyChain(parseAnchor(after), anchors);
      case 'stories':
        return verifyStories(after);
      case 'subjects':
        return verifySubjects(after);
      case 'pictures':
        return verifyPictures(after);
      case 'recordings':
        return verifyRecordings(after);
      case 'pages':
        return read ? verifyPages(after, read, origin) : nothing();
    }
  }
}

async function* nothing(): AsyncGenerator<Looked> {}
