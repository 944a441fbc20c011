import { checkStory } from '@/domain/checks/checks';
import type { CheckFacts, Finding } from '@/domain/checks/finding';
import { textChecker } from '@/domain/checks/text-checker';
import type { BodyNode } from '@/domain/document/body';
import { blame } from '@/domain/history/blame';
import { publicChanges, type PublicChange, type ReadText } from '@/domain/history/public-changes';
import type { StoryContent } from '@/domain/story/story';
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
};

export type TaskName = keyof typeof TASKS;
export type TaskInput<Name extends TaskName> = Parameters<(typeof TASKS)[Name]>[0];
export type TaskResult<Name extends TaskName> = ReturnType<(typeof TASKS)[Name]>;
