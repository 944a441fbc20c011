import {
  DEFAULT_UNUSUAL_RULES,
  LIVE_CHANGES,
  type UnusualAnswer,
  type UnusualRuleName,
} from '@/domain/abuse-limits/rules';
import type { Connection } from '../database';
import { clientOf } from '../prisma';
import { PREPARED } from '../prepared';

/** A change of what readers have of a locked story. */
export interface JudgedChange {
  personId: string;
  storyId: string;
  /** Whether it is one of the changes of stories that are counted. */
  isCounted: boolean;
  /** Whether its time came: it is neither counted nor refused. */
  bySchedule: boolean;
  /** The domains to which readers are led then. */
  domains: string[];
  now: Date;
}

/** The judgement of a change: whether an admin has to release its person, and the limits that it exceeds. */
export interface Judgement {
  isHeld: boolean;
  crossed: { rule: UnusualRuleName; answer: Exclude<UnusualAnswer, 'off'>; domain: string }[];
}

/** Judges a change, under a lock, so that the second of two changes by one person at once counts the first. */
export async function judgeLiveChange(change: JudgedChange, connection: Connection): Promise<Judgement> {
  const { personId, storyId, isCounted, bySchedule, domains, now } = change;
  const [row] = await clientOf(connection).$queryRaw<[{ judgement: Judgement }]>`
    ${PREPARED} SELECT judge_live_change(${personId}, ${storyId}, ${[...LIVE_CHANGES]}, ${isCounted}, ${bySchedule},
      ${domains}, ${now}::timestamptz, ${JSON.stringify(DEFAULT_UNUSUAL_RULES)}::jsonb) AS judgement`;
  return row.judgement;
}
