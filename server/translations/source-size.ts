import { textSize } from '@/domain/document/length';
import type { SourceText } from '@/domain/translation/source-text';

/** The size of a source in UTF-16 units, about, for what is worth a thread of its own. */
export const sizeOfSource = ({ blocks }: SourceText): number => textSize({ type: 'doc', content: blocks });

/**
 * The newest of these texts that are no larger than `most` together, at least the last, with their places. What the ones
 * before them changed counts as a change of the first of these.
 */
export function newestWithin(texts: SourceText[], most: number): { text: SourceText; who: number }[] {
  let size = 0;
  const before = texts.findLastIndex((text, place) => {
    size += sizeOfSource(text);
    return size > most && place < texts.length - 1;
  });
  return texts.map((text, who) => ({ text, who })).slice(before + 1);
}
