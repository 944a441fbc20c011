import { requirePermission } from '@/server/problems/require-permission';
import { EntryMove, EntryRemoval, type EntryAnswer } from '@/domain/coverage/api';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { Refused } from '@/server/problems/refused';
import { countEntries, placeEntry, updateEntry } from '@/server/store/coverage/entries';
import { COVERAGE_LIMITS } from '@/domain/coverage/entry';
import { requireAllowedIn } from './entries';
import { writeEntry } from './entry-write';

/**
 * Removes an entry from readers and the list, or restores it to its place. A restored entry is not pinned when the
 * maximum is reached.
 * @throws EntryChanged when it is not at the version that the actor saw; Refused 403, 404 or 422
 */
export async function removeEntry(
  actor: Actor,
  storyId: string,
  entryId: string,
  sent: unknown,
  now: Date,
): Promise<EntryAnswer> {
  const input = parseInput(EntryRemoval, sent);
  return writeEntry(
    { actor, storyId, entryId, kind: 'coverage.remove', input, now },
    {
      forReaders: ({ publishedAt }) => publishedAt && { isTaken: input.removed },
      async change({ entry, story, connection }) {
        const isShownAgain = !input.removed && entry.publishedAt !== null;
        if (isShownAgain) await requireAllowedIn(story, entry.body, now, connection);
        const { pinned } = await countEntries(storyId, connection);
        const isPinned = entry.pinned && (input.removed || pinned < COVERAGE_LIMITS.pinned);
        const removedAt = input.removed ? (entry.removedAt ?? now) : null;
        await updateEntry(entryId, { removedAt, pinned: isPinned }, connection);
      },
    },
  );
}

/**
 * Places a published entry directly below another one, or on top.
 * @throws EntryChanged when it is not at the version that the actor saw; Refused 403, 404 or 422
 */
export async function moveEntry(
  actor: Actor,
  storyId: string,
  entryId: string,
  sent: unknown,
  now: Date,
): Promise<EntryAnswer> {
  const input = parseInput(EntryMove, sent);
  return writeEntry(
    { actor, storyId, entryId, kind: 'coverage.move', input, now },
    {
      forReaders: () => ({}),
      async change({ entry, story, connection }) {
        requirePermission(actor, 'publish-entry', story);
        if (!entry.publishedAt || entry.removedAt) throw new Refused(422, 'entry-not-published');
        const placed = await placeEntry(storyId, entryId, input.under, connection);
        if (placed === 'no-such-entry') throw new Refused(422, 'no-such-entry', { field: 'under' });
        await updateEntry(entryId, {}, connection);
      },
    },
  );
}
