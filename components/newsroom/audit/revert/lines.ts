import type { RevertWords } from '@/components/newsroom/words/audit/revert/revert-words';
import {
  isChoosable,
  itemKey,
  type RevertAct,
  type RevertedSubject,
  type RevertItem,
} from '@/domain/audit/revert/acts';

/** An item of a plan as it is shown. */
export interface PlanLine {
  key: string;
  name: string;
  href: string;
  text: string;
}

/** The items of a plan, by whether they are reverted, can be chosen, or are left as they are. */
export interface PlanLines {
  will: PlanLine[];
  since: PlanLine[];
  never: PlanLine[];
}

const PLACES: Record<RevertedSubject, (id: string) => string> = {
  story: id => `/newsroom/stories/${id}`,
  front: id => `/newsroom/fronts/${id}`,
  person: id => `/newsroom/people?person=${id}`,
};

/** Where a thing is looked at. */
export const placeOf = (subject: RevertedSubject, id: string): string => PLACES[subject](id);

/** What an act does, in words. */
export const actText = (act: RevertAct, words: RevertWords): string =>
  words.acts[act.kind]('number' in act ? act.number : 0);

/** The items of a plan in words. */
export function linesOf(items: (RevertItem & { name: string })[], words: RevertWords): PlanLines {
  const lines: PlanLines = { will: [], since: [], never: [] };
  for (const item of items) {
    const { subject, id, name, act, obstacle } = item;
    const group = isChoosable(item) ? lines.since : act ? lines.will : lines.never;
    const text = [act && actText(act, words), obstacle && words.obstacles[obstacle]]
      .filter(Boolean)
      .join('. ');
    group.push({ key: itemKey(item), name: name || words.untitled, href: placeOf(subject, id), text });
  }
  return lines;
}
