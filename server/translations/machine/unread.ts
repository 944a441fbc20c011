import { MachineTextsRead } from '@/domain/api/translations/machine-translation';
import { textSize } from '@/domain/document/length';
import type { Actor } from '@/domain/people/permissions';
import { parseInput } from '@/server/forms/parse-input';
import { inTransaction, type Connection } from '@/server/store/database';
import { notifyAll } from '@/server/store/notify';
import { loadStory, type StoryRecord } from '@/server/store/stories/stories';
import { setTextsRead, setUnread } from '@/server/store/translations/machine-translations';
import { authorizeSave } from '@/server/stories/save';
import { writeStory } from '@/server/stories/write';
import { runTask } from '@/server/work/pool';
import { translationMessages } from '../translation-events';

/** The job that counts the machine texts of a story; queued by the database. */
export const COUNT_TASK = 'count-machine-texts';

/**
 * Marks machine texts as read by the actor without changes, or undoes that.
 * @throws Refused 403 where the actor may not change the text, 404 or 422
 */
export async function markMachineTexts(actor: Actor, id: string, sent: unknown, now: Date): Promise<void> {
  const { digests, read } = parseInput(MachineTextsRead, sent);
  const { personId } = actor;
  await writeStory(
    { actor, storyId: id, kind: 'story.read-machine-text', input: {}, now },
    {
      authorize: ({ story }) => authorizeSave(actor, story, now),
      async change({ connection }) {
        const changed = await setTextsRead(id, digests, read ? { personId, at: now } : null, connection);
        if (!changed) return { done: undefined };
        const after = (await loadStory(id, connection))!;
        await setUnread(id, await countIn(after), connection);
        return {
          done: undefined,
          event: { kind: 'story.read-machine-text', data: { read, count: changed } },
          notifications: translationMessages(id),
        };
      },
      repeated: () => undefined,
    },
  );
}

const countIn = ({ fields, body, machineTexts }: StoryRecord): Promise<number> =>
  runTask('countMachineTexts', { content: { fields, body }, digests: machineTexts }, textSize(body));

/** Counts the unread machine texts of a locked story, for lists. */
export async function recountMachineTexts(storyId: string, connection: Connection): Promise<void> {
  const story = await loadStory(storyId, connection, true);
  if (story && (await setUnread(storyId, await countIn(story), connection)))
    await notifyAll(translationMessages(storyId), connection);
}

/** The same in a new transaction. */
export const countMachineTexts = (storyId: string): Promise<void> =>
  inTransaction(connection => recountMachineTexts(storyId, connection));
