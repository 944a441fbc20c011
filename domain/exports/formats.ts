import { exportedStory, type ExportedStory, type StoryToExport } from './exported-story';
import { writeHtml } from './write-html';
import { writeMarkdown } from './write-markdown';
import { writeNewsml } from './write-newsml';
import { writeNinjs } from './write-ninjs';
import { writeIcml } from './indesign/write-icml';
import { writeWord, type WordPackage } from './word/write-word';
import type { WrittenFormat } from './format-names';

/** Writes a story in a format: as one text, or as the parts of a package. */
export type FormatWriter =
  | { kind: 'text'; write(story: ExportedStory): string }
  | { kind: 'package'; write(story: ExportedStory): WordPackage };

/** The writer of each format. */
export const FORMAT_WRITERS: Record<WrittenFormat, FormatWriter> = {
  docx: { kind: 'package', write: writeWord },
  markdown: { kind: 'text', write: writeMarkdown },
  html: { kind: 'text', write: writeHtml },
  ninjs: { kind: 'text', write: writeNinjs },
  'newsml-g2': { kind: 'text', write: writeNewsml },
  icml: { kind: 'text', write: writeIcml },
};

/** A story in a format: one text, or the parts of a package with the pictures that belong to it. */
export type WrittenStory = { kind: 'text'; text: string } | ({ kind: 'package' } & WordPackage);

/** Writes a story in a format. */
export function writeStoryAs(format: WrittenFormat, story: StoryToExport): WrittenStory {
  const writer = FORMAT_WRITERS[format];
  const exported = exportedStory(story);
  return writer.kind === 'text'
    ? { kind: 'text', text: writer.write(exported) }
    : { kind: 'package', ...writer.write(exported) };
}
