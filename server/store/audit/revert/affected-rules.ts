import type { AffectedRules } from '@/domain/audit/revert/other-plans';
import { prisma } from '../../prisma';
import type { ActsOf } from './affected-stories';

/**
 * The rules that a person changed between two times, from events.
 * @param kinds of the events that change these rules
 */
export function listAffectedRules(
  kinds: string[],
  { personId, from, to }: ActsOf,
): Promise<AffectedRules['changed']> {
  return prisma().$queryRaw`
    SELECT DISTINCT ON (rule.field) rule.field, rule.change->'before' AS before, (
      SELECT "personId" FROM "Event" WHERE kind = ANY(${kinds}) AND data->'difference' ? rule.field
      ORDER BY at DESC, id DESC LIMIT 1
    ) = ${personId} AS "isLast"
    FROM "Event" AS event, jsonb_each(event.data->'difference') AS rule(field, change)
    WHERE event."personId" = ${personId} AND event.kind = ANY(${kinds})
      AND event.at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
    ORDER BY rule.field, event.at, event.id`;
}
