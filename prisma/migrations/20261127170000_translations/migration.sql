-- The link of a story to the versions that it was made from.
CREATE TABLE "Translation" (
    "storyId" TEXT NOT NULL,
    "side" SMALLINT NOT NULL DEFAULT 0,
    "sourceId" TEXT NOT NULL,
    "madeFrom" INTEGER NOT NULL,
    "matchedFields" JSONB,
    "matchedBody" JSONB,
    "comparedTo" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "behind" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("storyId", "side"),
    CONSTRAINT "Translation_side_check" CHECK ("side" IN (0, 1)),
    CONSTRAINT "Translation_source_check" CHECK ("storyId" <> "sourceId"),
    CONSTRAINT "Translation_compared_check" CHECK ("comparedTo" >= "madeFrom"),
    CONSTRAINT "Translation_behind_check" CHECK ("changed" >= 0 AND "behind" = ("changed" > 0)),
    -- A text that is matched in part is kept until all of it is.
    CONSTRAINT "Translation_matched_check" CHECK (
        ("matchedFields" IS NULL) = ("matchedBody" IS NULL) AND ("behind" OR "matchedBody" IS NULL)
    ),
    CONSTRAINT "Translation_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Not of the story itself: that reference would wait for a write that has it locked, which may wait for this one.
    CONSTRAINT "Translation_sourceId_madeFrom_fkey" FOREIGN KEY ("sourceId", "madeFrom") REFERENCES "Revision"("storyId", "number") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Translation_storyId_sourceId_key" ON "Translation"("storyId", "sourceId");
CREATE INDEX "Translation_sourceId_idx" ON "Translation"("sourceId");
CREATE INDEX "Translation_behind_since_storyId_idx" ON "Translation"("behind", "since" DESC, "storyId" DESC);

-- A story had one source, as a revision.
INSERT INTO "Translation" ("storyId", "sourceId", "madeFrom", "comparedTo", "since")
SELECT story.id, source."storyId", source.number, source.number, story."createdAt"
FROM "Story" story JOIN "Revision" source ON source.id = story."madeFromId"
WHERE source."storyId" <> story.id;
ALTER TABLE "Story" DROP COLUMN "madeFromId";

-- A new revision of a source is compared with its translations once it is committed. A text that lost a conflict is kept
-- beside the story and is none of its own.
CREATE FUNCTION compare_translations(source_id text) RETURNS void
LANGUAGE sql AS $$
    SELECT graphile_worker.add_job(
        'compare-translations', json_build_object('sourceId', source_id), job_key => 'compare-translations:' || source_id
    )
$$;

CREATE FUNCTION source_has_revision() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM "Translation" WHERE "sourceId" = NEW."storyId") THEN
        PERFORM compare_translations(NEW."storyId");
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "Revision_compare_translations" AFTER INSERT ON "Revision"
    FOR EACH ROW WHEN (NEW."reason" <> 'conflict') EXECUTE FUNCTION source_has_revision();

-- What changed in the sources before this was kept.
SELECT compare_translations("sourceId") FROM (SELECT DISTINCT "sourceId" FROM "Translation") AS source;
