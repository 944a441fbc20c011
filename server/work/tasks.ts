import { createHash } from 'node:crypto';
import { checkStory } from '@/domain/checks/checks';
import type { CheckFacts, Finding } from '@/domain/checks/finding';
import { textChecker } from '@/domain/checks/text-checker';
import { alignBlocks, type AlignedBlocks } from '@/domain/document/aligning/align';
import { pairBodies, type PairLanguages } from '@/domain/document/aligning/pair-bodies';
import { isBody, type Body, type BodyNode } from '@/domain/document/body';
import { readableBlocks } from '@/domain/document/public/readable-blocks';
import { validateBody, type BodyCheck } from '@/domain/document/validate';
import type { StoryItem } from '@/domain/imports/item';
import { Unreadable } from '@/domain/imports/unreadable';
import { readGhost, type GhostInput } from '@/domain/imports/ghost/read-ghost';
import { readPageItem, type PageInput } from '@/domain/imports/pages/read-page';
import { readTextItem, type TextInput } from '@/domain/imports/texts/read-text-item';
import { readPost, type PostInput } from '@/domain/imports/wordpress/read-post';
import { readWord, type WordInput } from '@/domain/imports/word/read-word';
import { wireChanges, type WireChanges, type WireText } from '@/domain/wire/changes';
import { readWire } from '@/domain/wire/read-wire';
import { storyOfWire } from '@/domain/wire/story-of-wire';
import type { WireItem } from '@/domain/wire/wire-item';
import { wordsOfItem } from '@/domain/wire/wire-words';
import type { WrittenFormat } from '@/domain/exports/format-names';
import { writeStoryAs, type WrittenStory } from '@/domain/exports/formats';
import type { StoryToExport } from '@/domain/exports/exported-story';
import { blame } from '@/domain/history/blame';
import { publicChanges, type PublicChange, type ReadText } from '@/domain/history/public-changes';
import { unpublishedChanges } from '@/domain/history/unpublished-changes';
import { differsOnlyInPictures } from '@/domain/story/picture-texts';
import { differsForReaders } from '@/domain/story/public-text';
import type { StoryContent } from '@/domain/story/story';
import type { StoryText } from '@/domain/story/text-change';
import { compileExpression } from '@/domain/style/expression';
import type { StyleRule } from '@/domain/style/style-rule';
import { machineTextsIn } from '@/domain/translation/machine/machine-texts';
import {
  untranslatedParts,
  withTranslations,
  type TextPart,
  type TranslatedContent,
} from '@/domain/translation/machine/text-parts';
import { countSourceChanges, markChange } from '@/domain/translation/source-changes';
import { sourceRows, type SourceRow, type SourceTexts } from '@/domain/translation/source-rows';
import type { SourceText } from '@/domain/translation/source-text';
import {
  storyWords,
  workingWords,
  type StoryTexts,
  type StoryWords,
  type WorkingTexts,
} from '@/server/writing-systems/search-words';

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/**
 * Work that can take long for long texts. Each task runs in this thread or in a worker, so it must be pure, and its
 * data is cloned.
 */
export const TASKS = {
  /** Everything the rules find in a story. */
  check: ({
    content,
    facts,
    style,
  }: {
    content: StoryContent;
    facts: CheckFacts;
    style: StyleRule[];
  }): Finding[] => checkStory(content, facts, textChecker(style, compileExpression)),
  /** For each block of the last state that can be read, the state that it came with; oldest first. */
  blame: ({ states, before }: BlameInput): { writers: number[]; last: number | null } => {
    const read = states.flatMap(({ text, who }) => blocksIn(text).map(blocks => ({ blocks, who })));
    const [blocks = []] = blocksIn(before.text);
    return { writers: blame(read, { blocks, writers: before.writers }), last: read.at(-1)?.who ?? null };
  },
  /** The public changes in each pair of an older and a newer text. */
  publicChanges: (pairs: [older: ReadText, newer: ReadText][]): PublicChange[][] =>
    pairs.map(([older, newer]) => publicChanges(older, newer)),
  /** Whether a client's input is a valid body, and the body as it is stored. */
  validateBody: (value: unknown): BodyCheck => validateBody(value),
  /** Whether a text differs from the previous one only in its pictures. */
  differsOnlyInPictures: ([before, after]: [StoryText, StoryText]): boolean =>
    differsOnlyInPictures(before, after),
  /** Whether two texts of a story differ in what readers get. */
  differsForReaders: ([before, after]: [StoryText, StoryText]): boolean => differsForReaders(before, after),
  /** In how many places a working copy differs from what readers have. */
  countUnpublishedChanges: ([live, working]: [ReadText, ReadText]): number =>
    unpublishedChanges(live, working).length,
  /** The public changes between two versions of a story, in rows of matching parts. */
  alignBodies: ([first, second]: [Body, Body]): AlignedBlocks[] =>
    alignBlocks(readableBlocks(first), readableBlocks(second)),
  /** The body of a bilingual story, from those of its versions. */
  pairBodies: ({ bodies: [first, second], langs }: { bodies: [Body, Body]; langs: PairLanguages }): Body =>
    pairBodies(first, second, langs),
  /** In how many places a source differs from the text that its translation matches. */
  countSourceChanges: ([matched, newest]: [SourceText, SourceText]): number =>
    countSourceChanges(matched, newest),
  /** A source compared with its translation; who changed what, by the index of the state. */
  sourceRows: (texts: SourceTexts<number>): SourceRow<number>[] => sourceRows(texts, digest),
  /**
   * What a translation matches after a change is marked as done or not done, and how many changes are left; null
   * without such a change.
   */
  markChange: ({ texts, mark, now }: MarkInput): { matched: SourceText; left: number } | null => {
    const matched = markChange(texts, mark, digest);
    return matched && { matched, left: countSourceChanges(matched, now) };
  },
  /** The texts of a translation that are still the same as in its source. */
  untranslatedParts: ({ source, working }: { source: StoryContent; working: StoryContent }): TextPart[] =>
    untranslatedParts(source, working),
  /** A story with translations instead of its texts, by their keys. */
  withTranslations: ({
    content,
    translations,
  }: {
    content: StoryContent;
    translations: [string, string][];
  }): TranslatedContent => withTranslations(content, new Map(translations)),
  /** How many texts of a story are unchanged machine texts. */
  countMachineTexts: ({ content, digests }: { content: StoryContent; digests: string[] }): number =>
    machineTextsIn(content, digests).length,
  /** The words by which readers find a story. */
  storyWords: (texts: StoryTexts): StoryWords => storyWords(texts),
  /** The words by which the newsroom finds a story. */
  workingWords: (texts: WorkingTexts): { words: string; length: number } => workingWords(texts),
  /** A story as a file in another format. */
  writeStory: ({ format, story }: { format: WrittenFormat; story: StoryToExport }): WrittenStory =>
    writeStoryAs(format, story),
  /** A Word file as an item of an import. */
  readWord: (input: WordInput): ReadResult => readable(() => readWord(input)),
  /** A page as an item of an import. */
  readPage: (input: PageInput): ReadResult => readable(() => readPageItem(input)),
  /** A post of WordPress as an item of an import. */
  readPost: (input: PostInput): ReadResult => readable(() => readPost(input)),
  /** A post of Ghost as an item of an import. */
  readGhost: (input: GhostInput): ReadResult => readable(() => readGhost(input)),
  /** A text or Markdown file as an item of an import. */
  readText: (input: TextInput): ReadResult => readable(() => readTextItem(input)),
  /** An agency's delivery, as its stories with their folded words. */
  readWire: (text: string): { items: { item: WireItem; words: string }[] } | Unread =>
    tried(() => ({ items: readWire(text).map(item => ({ item, words: wordsOfItem(item) })) })),
  /** What changed between two versions of an agency story. */
  wireChanges: ([before, after]: [WireText | null, WireText]): WireChanges => wireChanges(before, after),
  /** An agency story as an item of an import. */
  storyOfWire: (item: WireItem): ReadResult => readable(() => storyOfWire(item)),
};

/** A read item, or why it is unreadable: errors of custom classes do not survive the transfer from a worker. */
export type ReadResult = { item: StoryItem } | Unread;
interface Unread {
  unreadable: Unreadable['reason'];
  place: string;
}

const readable = (read: () => StoryItem): ReadResult => tried(() => ({ item: read() }));

function tried<Read>(read: () => Read): Read | Unread {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: error.reason, place: error.place };
    // Elements that are nested too deeply for a recursive reader.
    if (error instanceof RangeError) return { unreadable: 'too-deep', place: '' };
    throw error;
  }
}

interface BlameInput {
  /** Bodies as JSON, parsed in the worker because of their length, with the numbers of their writers. */
  states: { text: string; who: number }[];
  /** The state before these, and who wrote its blocks. */
  before: { text: string; writers: number[] };
}

/** The blocks of a body; none of one that cannot be read. */
function blocksIn(text: string): BodyNode[][] {
  const body: unknown = JSON.parse(text);
  return isBody(body) ? [body.content ?? []] : [];
}

interface MarkInput {
  texts: Parameters<typeof markChange>[0];
  mark: Parameters<typeof markChange>[1];
  /** The source as it is now. */
  now: SourceText;
}

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskResult<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;
