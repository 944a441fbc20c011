import { ability } from '@/domain/people/abilities';
import { RULE_NAMES } from '@/domain/checks/finding';
import type { Actor } from '@/domain/people/permissions';
import { requireNotSuspended } from '@/server/abuse-limits/guard';
import { requirePermission } from '@/server/problems/require-permission';
import { Refused, refusedAction } from '@/server/problems/refused';
import { workflowFacts } from '../workflow-facts';
import { writeStory, type OpenedWrite } from '../write';
import { applyTransition } from './apply-transition';
import type { TransitionContext } from './transition-context';

/** When readers got an imported story elsewhere. */
export interface PublishedElsewhere {
  key: string;
  /** The version that the import wrote. */
  version: number;
  first: Date;
  last: Date;
}

/**
 * Publishes an imported story with its original dates. The usual requirements for publishing apply, but no check needs
 * a reason, no one is notified, and it does not count towards anyone's limits.
 * @throws VersionConflict when someone saved it since; Refused 403, also for a person who is held, 404 or 422
 */
export async function publishImported(
  actor: Actor,
  storyId: string,
  { key, version, first, last }: PublishedElsewhere,
  now: Date,
): Promise<void> {
  const override = { rules: [...RULE_NAMES], reason: 'Published before it was imported' };
  const step = { action: 'publish' as const, override };
  const write = { kind: 'story.import', key, version, about: { elsewhere: { first, last } } };
  const verify = ({ connection }: OpenedWrite) => requireNotSuspended(actor.personId, connection);
  await take(actor, storyId, step, { ...write, verify }, now);
}

/** A revision that an import published. */
export interface ImportedRevision {
  key: string;
  /** Null: none. */
  revisionId: string | null;
}

/**
 * Withdraws a story that an import published, without notifying anyone.
 * @throws Refused 403, 404, 409 when readers have another revision, or 422
 */
export async function withdrawImported(
  actor: Actor,
  storyId: string,
  { key, revisionId }: ImportedRevision,
  now: Date,
): Promise<void> {
  const step = { action: 'unpublish' as const, reason: 'The import was undone' };
  const write = { kind: 'story.undo-import', key, about: { undoesImport: true } };
  const verify = ({ story }: OpenedWrite) => {
    if (story.liveRevisionId !== revisionId) throw new Refused(409, 'story-is-published');
  };
  await take(actor, storyId, step, { ...write, verify }, now);
}

interface SilentWrite {
  /** As in the audit trail. */
  kind: string;
  key: string;
  version?: number;
  about: Pick<TransitionContext, 'elsewhere' | 'undoesImport'>;
  /** Further requirements for the locked story or its author. @throws Refused */
  verify(opened: OpenedWrite): void | Promise<void>;
}

function take(
  actor: Actor,
  storyId: string,
  step: TransitionContext['input'],
  { kind, key, version, about, verify }: SilentWrite,
  now: Date,
): Promise<void> {
  const { action } = step;
  return writeStory(
    { actor, storyId, kind, input: { key, version, ...step }, locksGroup: true, now },
    {
      authorize({ story }) {
        requirePermission(actor, action, story);
      },
      async change(opened) {
        await verify(opened);
        const { story } = opened;
        const { edition } = story;
        const may = ability(actor, action, story, workflowFacts(story, edition, actor, now));
        if (!may.allowed) throw refusedAction(may.refusals);
        return applyTransition({ ...opened, edition, actor, input: step, now, ...about }, opened);
      },
      repeated: () => undefined,
    },
  );
}
