-- In how many places the working copy of a live story differs from what readers have, so that lists need not compare
-- texts. Counted by each write of the text.
ALTER TABLE "Story" ADD COLUMN "unpublishedChanges" INTEGER NOT NULL DEFAULT 0;

-- For stories that were changed before: fields, and blocks that only one side has. The next save counts exactly.
UPDATE "Story" AS story SET "unpublishedChanges" = compared.fields + compared.blocks
FROM (
    SELECT changed.id,
        (
            SELECT count(*)::int
            FROM jsonb_each(live.fields) AS older(name, value) FULL JOIN jsonb_each(changed.fields) AS newer(name, value)
                USING (name)
            WHERE name NOT IN ('internalNote', 'sectionId')
                AND COALESCE(NULLIF(NULLIF(older.value, 'null'), '[]'), '""')
                    <> COALESCE(NULLIF(NULLIF(newer.value, 'null'), '[]'), '""')
        ) AS fields,
        greatest(
            (SELECT count(*) FROM (
                SELECT jsonb_array_elements(COALESCE(live.body->'content', '[]'))
                EXCEPT ALL SELECT jsonb_array_elements(COALESCE(changed.body->'content', '[]'))
            ) AS gone),
            (SELECT count(*) FROM (
                SELECT jsonb_array_elements(COALESCE(changed.body->'content', '[]'))
                EXCEPT ALL SELECT jsonb_array_elements(COALESCE(live.body->'content', '[]'))
            ) AS come)
        )::int AS blocks
    FROM "Story" AS changed JOIN "Revision" AS live ON live.id = changed."liveRevisionId"
    WHERE changed."updatedAt" > changed."lastPublishedAt"
) AS compared
WHERE compared.id = story.id AND compared.fields + compared.blocks > 0;

ALTER TABLE "Story" ADD CONSTRAINT "Story_unpublished_changes_of_live"
    CHECK ("unpublishedChanges" >= 0 AND ("liveRevisionId" IS NOT NULL OR "unpublishedChanges" = 0));
