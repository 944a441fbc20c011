import { EVENT_KINDS, type EventKind } from '@/domain/audit/events';
import {
  MOST_REVERTED,
  REVERTED_SUBJECTS,
  type RevertedSubject,
  type RevertItem,
} from '@/domain/audit/revert/acts';
import { planFront, planPerson } from '@/domain/audit/revert/other-plans';
import { planStory } from '@/domain/audit/revert/story-plan';
import { Refused } from '@/server/http/refused';
import { listTouchedFronts, listTouchedPeople } from '@/server/store/audit/revert/touched-others';
import { listTouchedStories, type ActsOf } from '@/server/store/audit/revert/touched-stories';

/** An item with the name of what it is about. */
export type PlannedItem = RevertItem & { name: string };

/** Changes that a run leaves to people: what was there before is in the trail. */
export const LEFT_TO_PEOPLE: readonly EventKind[] = EVENT_KINDS.filter(kind => {
  const [thing = '', verb = ''] = kind.split('.');
  if (thing === 'person')
    return verb === 'profile' || verb === 'reset-password' || verb === 'remove-second-factor';
  const isSetting = ['paper', 'edition', 'section', 'page', 'topic', 'author', 'style', 'template'].includes(
    thing,
  );
  return isSetting || ['coverage', 'note', 'picture', 'recording'].includes(thing);
});

interface Named {
  id: string;
  name: string;
}

/** From where each kind of thing is read, and how it is planned. */
async function planned(subject: RevertedSubject, acts: ActsOf, limit: number, only: string | null) {
  const { personId } = acts;
  const named = <Touched extends Named>(touched: Touched[], plan: (one: Touched) => RevertItem[]) => ({
    things: touched.length,
    items: touched.flatMap(one => plan(one).map((item): PlannedItem => ({ ...item, name: one.name }))),
  });
  switch (subject) {
    case 'story':
      return named(await listTouchedStories(acts, limit, only), one => planStory(one, personId));
    case 'front':
      return named(await listTouchedFronts(acts, limit, only), one => planFront(one, personId));
    case 'person':
      return named(await listTouchedPeople(acts, limit, only), one => planPerson(one, personId));
  }
}

/**
 * What makes things as they were before a person changed them between two times.
 * @throws Refused 422 with the bound when the person changed more than a run can take
 */
export async function planRevert(acts: ActsOf): Promise<PlannedItem[]> {
  const items: PlannedItem[] = [];
  let things = 0;
  for (const subject of REVERTED_SUBJECTS) {
    const found = await planned(subject, acts, MOST_REVERTED + 1, null);
    things += found.things;
    if (things > MOST_REVERTED)
      throw new Refused(422, 'too-much-to-revert', { field: 'from', limit: MOST_REVERTED });
    items.push(...found.items);
  }
  return items;
}

/** What is to be done to one thing as it is now. */
export async function planOf(acts: ActsOf, { subject, id }: RevertItem): Promise<PlannedItem[]> {
  return (await planned(subject, acts, 1, id)).items;
}
