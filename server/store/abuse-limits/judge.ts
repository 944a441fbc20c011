import { PUBLIC_ACTS } from '@/domain/abuse-limits/public-acts';
import { DEFAULT_UNUSUAL_RULES, type UnusualAnswer, type UnusualRuleName } from '@/domain/abuse-limits/rules';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { PREPARED } from '../prepared';

/** A change of what readers see. */
export interface JudgedChange {
  personId: string;
  /** The story; null: it is about none. */
  storyId: string | null;
  /** Its subject, as `thing_of_event` names it; repeated changes of one subject count once. */
  thing: string;
  /** Whether it is a scheduled step, which is neither counted nor refused. */
  bySchedule: boolean;
  /** The domains that the text links to after it. */
  domains: string[];
  now: Date;
}

/** The judgement of a change: whether an admin must release the person, and the limits that it exceeds. */
export interface Judgement {
  isHeld: boolean;
  crossed: { rule: UnusualRuleName; answer: Exclude<UnusualAnswer, 'off'>; domain: string }[];
}

/** Judges a change under a lock, so that the second of two concurrent changes by one person counts the first. */
export async function judgeLiveChange(change: JudgedChange, connection: Connection): Promise<Judgement> {
  const { personId, storyId, thing, bySchedule, domains, now } = change;
  const [row] = await clientOf(connection).$queryRaw<[{ judgement: Judgement }]>`
    ${PREPARED} SELECT judge_live_change(${personId}, ${storyId}, ${thing}, ${[...PUBLIC_ACTS]}, ${bySchedule},
      ${domains}, ${now}::timestamptz, ${JSON.stringify(DEFAULT_UNUSUAL_RULES)}::jsonb) AS judgement`;
  return row.judgement;
}
