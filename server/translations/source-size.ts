import { textSize } from '@/domain/document/length';
import type { SourceText } from '@/domain/translation/source-text';

/** The approximate size of a source in UTF-16 units from which a worker is used. */
export const sizeOfSource = ({ blocks }: SourceText): number => textSize({ type: 'doc', content: blocks });

/**
 * The newest of these texts with at most `most` in total, at least the last, with their places. Changes of earlier
 * texts count as changes of the first of these.
 */
export function newestWithin(texts: SourceText[], most: number): { text: SourceText; who: number }[] {
  let size = 0;
  const before = texts.findLastIndex((text, place) => {
    size += sizeOfSource(text);
    return size > most && place < texts.length - 1;
  });
  return texts.map((text, who) => ({ text, who })).slice(before + 1);
}
