import { linkedDomains } from '@/domain/document/linked-domains';
import { publicBody } from '@/domain/document/public/public-body';
import type { StoryContent } from '@/domain/story/story';
import { changesWhatReadersHave } from '@/domain/abuse-limits/rules';
import { Refused } from '@/server/problems/refused';
import { inTransaction, type Connection } from '@/server/store/database';
import { judgeLiveChange } from '@/server/store/abuse-limits/judge';
import { domainsOfOthers } from './own-domain';
import { raise, type Unusual } from './raise';

/** An act of a person on a story. */
export interface GuardedAct {
  personId: string;
  storyId: string;
  /** As in the audit trail. */
  kind: string;
  /** Whether it is a step whose time came. */
  bySchedule?: boolean;
  now: Date;
}

/** The act crosses a line: it is refused, and the person is held from now on. */
class LineCrossed extends Refused {
  constructor(readonly unusual: Unusual) {
    super(403, 'held-for-review');
  }
}

/** Acts by which readers get the working copy, now or at a time. */
const GIVES_THE_TEXT = ['story.publish', 'story.schedule'];

/**
 * Refuses a change of public content by a person over a limit, or notifies admins of it. A scheduled step is not
 * refused.
 * @throws Refused 403 `held-for-review`
 */
export async function requireWithinLimits(
  act: GuardedAct,
  text: StoryContent,
  connection: Connection,
): Promise<void> {
  if (!changesWhatReadersHave(act.kind)) return;
  const domains = GIVES_THE_TEXT.includes(act.kind) ? domainsOfStory(text) : [];
  if (act.bySchedule && !domains.length) return;
  await judge(act, { domains, isCounted: !act.bySchedule }, connection);
}

/**
 * Refuses a change of what readers have of live coverage in the same way; it is not counted among changes of stories.
 * @throws Refused 403 `held-for-review`
 */
export function requireEntryWithinLimits(
  act: GuardedAct,
  domains: string[],
  connection: Connection,
): Promise<void> {
  return judge(act, { domains, isCounted: false }, connection);
}

/** The external domains that the text of a story links to. */
export const domainsOfStory = ({ fields, body }: StoryContent): string[] =>
  domainsOfOthers(linkedDomains(publicBody(body), [fields.canonicalUrl]));

async function judge(
  { personId, storyId, bySchedule = false, now }: GuardedAct,
  change: { domains: string[]; isCounted: boolean },
  connection: Connection,
): Promise<void> {
  const judged = { ...change, personId, storyId, bySchedule, now };
  const { isHeld, crossed } = await judgeLiveChange(judged, connection);
  if (isHeld) throw new Refused(403, 'held-for-review');
  const unusual = crossed.map(({ rule, domain, answer }) => ({
    ...{ rule, domain, personId, storyId, holds: answer === 'hold' },
  }));
  const held = unusual.find(({ holds }) => holds);
  if (held) throw new LineCrossed(held);
  for (const one of unusual) await raise(one, now, connection);
}

/** Runs the transaction of an act. When it crossed a line it is undone, and the hold is kept by another. */
export async function suspendOnBreach<Done>(now: Date, work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof LineCrossed)
      await inTransaction(connection => raise(error.unusual, now, connection));
    throw error;
  }
}
