-- Since when readers are told the text of a bar; of those that are shown now the audit trail knows.
ALTER TABLE "BreakingNews" ADD COLUMN "startedAt" TIMESTAMPTZ;
UPDATE "BreakingNews" AS news SET "startedAt" = LEAST(news."expiresAt", COALESCE((
    SELECT max(at) FROM "Event"
    WHERE kind = 'front.break-news' AND "subjectKind" = 'front' AND "subjectId" = news."editionId"
), now()));
ALTER TABLE "BreakingNews" ALTER COLUMN "startedAt" SET NOT NULL;
ALTER TABLE "BreakingNews" ADD CONSTRAINT "BreakingNews_startedAt_check" CHECK ("startedAt" <= "expiresAt");

CREATE OR REPLACE FUNCTION breaking_news_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'text', text, 'storyId', "storyId", 'startedAt', exact_time("startedAt"), 'expiresAt', exact_time("expiresAt"))
    FROM "BreakingNews" WHERE "editionId" = subject_id
$$;
