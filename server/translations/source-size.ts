import { textSize } from '@/domain/document/length';
import type { SourceText } from '@/domain/translation/source-text';

/** The size of a source in UTF-16 units, about, for what is worth a thread of its own. */
export const sizeOfSource = ({ blocks }: SourceText): number => textSize({ type: 'doc', content: blocks });
