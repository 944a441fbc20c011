import type { StoryPlace } from '@/domain/story/story-place';
import { textOf, visit } from '@/domain/document/text-blocks';
import { inBothLanguages, textIn, textsWith } from '@/domain/story/fields/texts';
import type { StoryContent } from '@/domain/story/story';
import { textDigest } from './text-digest';
import { lineWords, linesOfNode } from './text-parts';

/** An unreviewed machine-translated text, and its place. */
export interface MachineText {
  digest: string;
  where: StoryPlace;
}

/** The machine-translated fields; a bilingual version has them in the second language. */
const MACHINE_TEXTS = inBothLanguages(textsWith({ machineTranslated: true }));

/**
 * The unreviewed machine-translated texts of a story.
 * @param digests of the machine's output
 */
export function machineTextsIn({ fields, body }: StoryContent, digests: readonly string[]): MachineText[] {
  if (!digests.length) return [];
  const written = new Set(digests);
  const found: MachineText[] = [];
  const look = (words: string, where: StoryPlace) => {
    const digest = textDigest(words);
    if (written.has(digest)) found.push({ digest, where });
  };
  for (const field of MACHINE_TEXTS) look(textIn(fields, field), { field });
  visit(body, [], (node, path) => {
    for (const line of linesOfNode(node)) {
      const to = line === node.content ? textOf(node).length : 0;
      look(lineWords(line), { path, from: 0, to });
    }
  });
  return found;
}
