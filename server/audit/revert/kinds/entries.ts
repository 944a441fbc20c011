import type { RevertItem } from '@/domain/audit/revert/acts';
import { REVERTED_FIELDS } from '@/domain/audit/revert/fields';
import type { AffectedState } from '@/domain/audit/revert/state-plan';
import { changeEntry } from '@/server/coverage/entries';
import { EntryChanged } from '@/server/coverage/entry-changed';
import { removeEntry } from '@/server/coverage/entry-places';
import { notFound, Refused } from '@/server/problems/refused';
import { loadEntry } from '@/server/store/coverage/entries';
import { ofStates, pick } from './states';

/**
 * Entries of live coverage: those that the person published are withdrawn, and those that they removed are restored.
 */
export const entries = ofStates({
  kind: 'entry',
  made: ({ now }) => Promise.resolve(now.removedAt ? 'nothing' : { kind: 'remove' }),
  adapt(affected, items) {
    const removal = planRemoval(affected);
    return removal ? [removal, ...items] : items;
  },
  async act({ actor, id, act, state, key, now }) {
    const storyId = String(state.storyId);
    const entry = await loadEntry(storyId, id);
    if (!entry) throw notFound('entry');
    const written = { key, version: entry.version };
    const work =
      act.kind === 'fields' || act.kind === 'overwrite'
        ? changeEntry(
            actor,
            storyId,
            id,
            { ...written, ...pick(state, REVERTED_FIELDS.entry), publish: false },
            now,
          )
        : removeEntry(actor, storyId, id, { ...written, removed: act.kind === 'remove' }, now);
    await work.catch((error: unknown) => {
      throw error instanceof EntryChanged ? new Refused(409, 'conflict') : error;
    });
  },
});

/** The act that undoes publishing or removing an entry. */
function planRemoval({ id, before, now, changed }: AffectedState): RevertItem | null {
  if (!before || !Object.keys(before).length) return null;
  const of = (kind: 'remove' | 'put-back', field: string): RevertItem | null => {
    const own = changed.find(one => one.field === field);
    if (!own) return null;
    return { subject: 'entry', id, act: { kind }, obstacle: own.isLast ? null : 'changed-since' };
  };
  if (now.removedAt) return before.removedAt ? null : of('put-back', 'removedAt');
  if (before.removedAt) return of('remove', 'removedAt');
  return before.publishedAt || !now.publishedAt ? null : of('remove', 'publishedAt');
}
