import type { RevertedKind } from '@/domain/audit/revert/fields';
import type { AffectedState } from '@/domain/audit/revert/state-plan';
import type { RecordedState } from '@/domain/audit/recorded';
import { prisma } from '../../prisma';
import { stateDigest } from '../links';
import type { ActsOf } from './affected-stories';

/** An affected subject with the name of its parent, for those without a name. */
export type NamedState = AffectedState & { owner: string };

/**
 * Recorded subjects of a kind that a person changed between two times: earlier and current state, and the fields that
 * the person changed.
 * @param only this subject
 */
export function listAffectedStates(
  kind: RevertedKind,
  { personId, from, to }: ActsOf,
  limit: number,
  only: string | null,
): Promise<NamedState[]> {
  return prisma().$queryRaw<NamedState[]>`
    WITH affected AS (
      SELECT DISTINCT recorded."subjectId" AS id FROM "Event" AS event JOIN "RecordedState" AS recorded ON recorded."eventId" = event.id
      WHERE event."personId" = ${personId} AND event.at BETWEEN ${from}::timestamptz AND ${to}::timestamptz
        AND recorded.kind = ${kind} AND (${only}::text IS NULL OR recorded."subjectId" = ${only})
      ORDER BY 1 LIMIT ${limit}
    ), history AS (
      SELECT affected.id, event.kind, event."personId", known.state,
        event."personId" IS NOT DISTINCT FROM ${personId}
          AND event.at BETWEEN ${from}::timestamptz AND ${to}::timestamptz AS own,
        lag(known.state) OVER past AS previous, row_number() OVER past AS place
      FROM affected JOIN "RecordedState" AS kept ON kept.kind = ${kind} AND kept."subjectId" = affected.id
        JOIN "Event" AS event ON event.id = kept."eventId" JOIN "EventLink" AS link ON link."eventId" = event.id
        -- A change made outside the chain is not restored.
        CROSS JOIN LATERAL (
          SELECT CASE WHEN ${stateDigest} = link.live->'states'->>(${kind} || ':' || affected.id) THEN kept.state END AS state
        ) AS known
      WINDOW past AS (PARTITION BY affected.id ORDER BY event.id)
    ), field AS (
      SELECT id, key AS field, bool_or(own) AS own,
        (array_agg("personId" = ${personId} ORDER BY place DESC))[1] AS "isLast"
      FROM history, LATERAL (
        SELECT key FROM jsonb_object_keys(COALESCE(state, '{}') || COALESCE(previous, '{}')) AS key
        WHERE state->key IS DISTINCT FROM previous->key
      ) AS changed
      WHERE place > 1
      GROUP BY id, key
    )
    SELECT affected.id, first.previous AS before, recorded_state(${kind}, affected.id) AS now,
      COALESCE(last.state, '{}') AS last, first.place = 1 AS "isNew",
      COALESCE((SELECT jsonb_agg(jsonb_build_object('field', field, 'isLast', COALESCE("isLast", false)) ORDER BY field)
        FROM field WHERE field.id = affected.id AND own), '[]') AS changed,
      COALESCE(newest."personId" = ${personId}, false) AS "isLast", newest.kind AS "lastKind",
      COALESCE(CASE ${kind} WHEN 'picture' THEN (SELECT "originalName" FROM "Media" WHERE id = affected.id) ELSE (
        SELECT fields->>'headline' FROM "Story" WHERE id = COALESCE(last.state->>'storyId', affected.id)) END, '') AS owner
    FROM affected
      JOIN LATERAL (
        SELECT previous, place FROM history WHERE history.id = affected.id AND own ORDER BY place LIMIT 1
      ) AS first ON true
      JOIN LATERAL (
        SELECT "personId", kind FROM history WHERE history.id = affected.id ORDER BY place DESC LIMIT 1
      ) AS newest ON true
      LEFT JOIN LATERAL (
        SELECT state FROM history WHERE history.id = affected.id AND state <> '{}' ORDER BY place DESC LIMIT 1
      ) AS last ON true
    ORDER BY affected.id`;
}

/** Ids of subjects of a kind that match this state in all of its fields. */
export async function findLike(kind: RevertedKind, state: RecordedState): Promise<string[]> {
  const rows = await prisma().$queryRaw<{ id: string }[]>`
    SELECT id FROM "RecordedSubject" WHERE kind = ${kind} AND recorded_state(${kind}, id) @> ${JSON.stringify(state)}::jsonb
    LIMIT 10`;
  return rows.map(({ id }) => id);
}
