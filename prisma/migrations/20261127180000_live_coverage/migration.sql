-- A story can be covered live: entries are published one by one while it is.
ALTER TABLE "Story"
    ADD COLUMN "coverageStartedAt" TIMESTAMPTZ,
    ADD COLUMN "coverageEndedAt" TIMESTAMPTZ,
    ADD COLUMN "coverageChangedAt" TIMESTAMPTZ,
    ADD COLUMN "coverageChanges" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "Story_coverage_ends_after_its_start" CHECK (
        "coverageEndedAt" IS NULL OR ("coverageStartedAt" IS NOT NULL AND "coverageEndedAt" >= "coverageStartedAt")
    );

CREATE TABLE "CoverageEntry" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT NOT NULL,
    "writerId" TEXT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "keyEvent" BOOLEAN NOT NULL DEFAULT false,
    "position" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "publishedAt" TIMESTAMPTZ,
    "changedAt" TIMESTAMPTZ,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "CoverageEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CoverageEntry_title_check" CHECK (char_length("title") <= 200),
    CONSTRAINT "CoverageEntry_body_check" CHECK (jsonb_typeof("body") = 'object' AND "body"->>'type' = 'doc'),
    -- A draft has no place among what readers see, and nothing of it was changed for them.
    CONSTRAINT "CoverageEntry_published_check" CHECK (("publishedAt" IS NULL) = ("position" = 0)),
    CONSTRAINT "CoverageEntry_changed_check" CHECK ("changedAt" IS NULL OR "changedAt" >= "publishedAt"),
    CONSTRAINT "CoverageEntry_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CoverageEntry_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CoverageEntry_writerId_fkey" FOREIGN KEY ("writerId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "CoverageEntry_storyId_position_id_idx" ON "CoverageEntry"("storyId", "position" DESC, "id" DESC);
CREATE INDEX "CoverageEntry_authorId_idx" ON "CoverageEntry"("authorId");
CREATE INDEX "CoverageEntry_writerId_idx" ON "CoverageEntry"("writerId");

-- Readers see entries of a story that is covered; so many are pinned over them at once.
CREATE FUNCTION check_coverage_entry() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM "Story" WHERE id = NEW."storyId" AND "coverageStartedAt" IS NOT NULL) THEN
        RAISE EXCEPTION 'story % is not covered live', NEW."storyId" USING ERRCODE = 'check_violation';
    END IF;
    IF (SELECT count(*) FROM "CoverageEntry"
        WHERE "storyId" = NEW."storyId" AND "pinned" AND "removedAt" IS NULL AND "position" > 0) > 3 THEN
        RAISE EXCEPTION 'story % has too many pinned entries', NEW."storyId" USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER check_coverage_entry AFTER INSERT OR UPDATE ON "CoverageEntry" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION check_coverage_entry();
