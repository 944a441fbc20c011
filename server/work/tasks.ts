import { checkStory } from '@/domain/checks/checks';
import type { CheckFacts, Finding } from '@/domain/checks/finding';
import { textChecker } from '@/domain/checks/text-checker';
import { alignBlocks, type AlignedBlocks } from '@/domain/document/aligning/align';
import { pairBodies, type PairLanguages } from '@/domain/document/aligning/pair-bodies';
import type { Body, BodyNode } from '@/domain/document/body';
import { readableBlocks } from '@/domain/document/public/readable-blocks';
import { validateBody, type BodyCheck } from '@/domain/document/validate';
import { blame } from '@/domain/history/blame';
import { publicChanges, type PublicChange, type ReadText } from '@/domain/history/public-changes';
import { differsOnlyInPictures } from '@/domain/story/picture-texts';
import type { StoryContent } from '@/domain/story/story';
import type { StoryText } from '@/domain/story/text-change';
import { compileExpression } from '@/domain/style/expression';
import type { StyleRule } from '@/domain/style/style-rule';

/** What can take long with a long text. Each runs in this thread or in a worker, so it is pure and its data is cloned. */
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
  /** For each block of the last state, the index of the state that it came with; oldest first. */
  blame: (states: BodyNode[][]): number[] => blame(states.map((blocks, who) => ({ blocks, who }))),
  /** What readers can see to have changed, in each pair of an older and a newer text. */
  publicChanges: (pairs: [older: ReadText, newer: ReadText][]): PublicChange[][] =>
    pairs.map(([older, newer]) => publicChanges(older, newer)),
  /** Whether what a client sent is a body, and the body as it is stored. */
  validateBody: (value: unknown): BodyCheck => validateBody(value),
  /** Whether a text differs from the one before it in its pictures alone. */
  differsOnlyInPictures: ([before, after]: [StoryText, StoryText]): boolean =>
    differsOnlyInPictures(before, after),
  /** What readers see of two versions of a story, in rows of what belongs together. */
  alignBodies: ([first, second]: [Body, Body]): AlignedBlocks[] =>
    alignBlocks(readableBlocks(first), readableBlocks(second)),
  /** The body of a bilingual story, from those of its versions. */
  pairBodies: ({ bodies: [first, second], langs }: { bodies: [Body, Body]; langs: PairLanguages }): Body =>
    pairBodies(first, second, langs),
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskResult<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;
