import type { AdminWords } from '@/components/newsroom/words/admin/words';
import { SECURITY_FIELDS } from '@/domain/audit/revert/fields';
import {
  isChoosable,
  itemKey,
  type RevertAct,
  type RevertedSubject,
  type RevertItem,
} from '@/domain/audit/revert/acts';

/** The display form of an item of a plan. */
export interface PlanLine {
  key: string;
  /** What kind of thing it is about. */
  subject: string;
  name: string;
  /** Null when it has no page. */
  href: string | null;
  text: string;
}

/** The items of a plan, by whether they are reverted, can be chosen, or are left as they are. */
export interface PlanLines {
  will: PlanLine[];
  since: PlanLine[];
  never: PlanLine[];
}

/** What an item is about: `storyId` is of the story that has it, where it is a part of one. */
interface Place {
  act: RevertAct | null;
  subject: RevertedSubject;
  id: string;
  storyId: string | null;
}

const PLACES: Record<RevertedSubject, ((place: Place) => string) | null> = {
  story: ({ id }) => `/newsroom/stories/${id}`,
  front: ({ id }) => `/newsroom/fronts/${id}`,
  person: ({ id }) => `/newsroom/people?person=${id}`,
  coverage: ({ id }) => `/newsroom/stories/${id}/live`,
  entry: ({ storyId }) => `/newsroom/stories/${storyId}/live`,
  paper: ({ act }) => (changesSecurity(act) ? '/newsroom/paper/security' : '/newsroom/paper/settings'),
  'unusual-rules': () => '/newsroom/paper/security#unusual',
  retention: () => '/newsroom/paper/security#retention',
  edition: () => '/newsroom/paper',
  section: () => '/newsroom/paper',
  page: () => '/newsroom/paper',
  topic: () => '/newsroom/topics',
  author: () => '/newsroom/authors',
  // Pictures are seen where they are used.
  picture: null,
  rule: () => '/newsroom/paper/style',
  template: () => '/newsroom/paper/templates',
  plan: ({ id }) => `/newsroom/stories/${id}`,
  token: () => '/newsroom/paper/tokens',
  preview: ({ storyId }) => `/newsroom/stories/${storyId}`,
  assignment: ({ id }) => `/newsroom/stories/${id}`,
  embargo: ({ id }) => `/newsroom/stories/${id}`,
  note: ({ storyId }) => `/newsroom/stories/${storyId}`,
};

const changesSecurity = (act: RevertAct | null) =>
  act !== null && 'fields' in act && act.fields.every(field => SECURITY_FIELDS.some(one => one === field));

/** The page of an item; null when it has none. */
export const placeOf = (place: Place): string | null => PLACES[place.subject]?.(place) ?? null;

/** What an act does, in words. */
export function actText(act: RevertAct, words: AdminWords['revert']): string {
  switch (act.kind) {
    case 'fields':
    case 'overwrite':
      return words.restore(act.fields.map(field => words.fields[field]));
    case 'coverage':
      return words.coverage[act.state];
    default:
      return words.acts[act.kind]('number' in act ? act.number : 0);
  }
}

/** The items of a plan in words. */
export function linesOf(
  items: (RevertItem & { name: string; storyId: string | null })[],
  words: AdminWords['revert'],
): PlanLines {
  const lines: PlanLines = { will: [], since: [], never: [] };
  for (const item of items) {
    const { subject, name, act, obstacle } = item;
    const group = isChoosable(item) ? lines.since : act ? lines.will : lines.never;
    const text = [act && actText(act, words), obstacle && words.obstacles[obstacle]]
      .filter(Boolean)
      .join(' · ');
    const about = { subject: words.subjects[subject], name: name || words.untitled, href: placeOf(item) };
    group.push({ key: itemKey(item), ...about, text });
  }
  return lines;
}
