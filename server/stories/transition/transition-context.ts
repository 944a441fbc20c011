import type { ActionRequest } from '@/domain/api/story-writes';
import type { Edition, Section } from '@/domain/paper/edition';
import type { Actor } from '@/domain/people/permissions';
import type { StoryRecord } from '@/server/store/stories/stories';

/** The context of one transition. */
export interface TransitionContext {
  story: StoryRecord;
  edition: Edition;
  sections: Section[];
  actor: Actor;
  input: Omit<ActionRequest, 'version' | 'key'>;
  now: Date;
  /** The time that the step was scheduled for; absent: a person takes it now. */
  dueAt?: Date | null;
  /** The earlier live revision that `reinstate` publishes again; absent: what was withdrawn. */
  bringsBack?: string;
  /** When readers got the story elsewhere, first and last: it is published as of then, and no one is notified. */
  elsewhere?: { first: Date; last: Date };
  /** Whether an import is undone: no one is notified. */
  undoesImport?: boolean;
}
