-- Drafts in which nothing was written yet are in no list. Whatever happens to one makes it a story like the others.
ALTER TABLE "Story" ADD COLUMN "blank" BOOLEAN NOT NULL DEFAULT false;

CREATE FUNCTION story_no_longer_blank() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW."blank" := NEW."blank" AND NEW."version" = OLD."version" AND NEW."stage" = 'draft' AND NEW."assignedToId" IS NULL;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Story_no_longer_blank" BEFORE UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."blank") EXECUTE FUNCTION story_no_longer_blank();

CREATE FUNCTION story_has_notes() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Story" SET "blank" = false WHERE id = NEW."storyId" AND "blank";
    RETURN NULL;
END
$$;
CREATE TRIGGER "NoteThread_story_has_notes" AFTER INSERT ON "NoteThread"
    FOR EACH ROW EXECUTE FUNCTION story_has_notes();

-- A blank draft counts in no stage.
CREATE OR REPLACE FUNCTION story_stage_counted() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT NEW."blank" THEN PERFORM count_stage(NEW."stage", 1); END IF;
    ELSIF TG_OP = 'DELETE' THEN
        IF NOT OLD."blank" THEN PERFORM count_stage(OLD."stage", -1); END IF;
    ELSIF OLD."blank" THEN
        PERFORM count_stage(NEW."stage", 1);
    ELSIF NEW."blank" THEN
        PERFORM count_stage(OLD."stage", -1);
    -- In one order, so that two steps never wait for each other.
    ELSIF OLD."stage" < NEW."stage" THEN
        PERFORM count_stage(OLD."stage", -1);
        PERFORM count_stage(NEW."stage", 1);
    ELSE
        PERFORM count_stage(NEW."stage", 1);
        PERFORM count_stage(OLD."stage", -1);
    END IF;
    RETURN NULL;
END
$$;
DROP TRIGGER "Story_count_stage" ON "Story";
CREATE TRIGGER "Story_count_stage" AFTER UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."stage" <> NEW."stage" OR OLD."blank" <> NEW."blank")
    EXECUTE FUNCTION story_stage_counted();

CREATE OR REPLACE FUNCTION recount_stages() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story" IN SHARE MODE;
    DELETE FROM "StageCount";
    INSERT INTO "StageCount" ("stage", "slot", "stories")
    SELECT "stage", 0, count(*) FROM "Story" WHERE NOT "blank" GROUP BY "stage";
END
$$;

-- Those that were created before and that nobody wrote in.
UPDATE "Story" story SET "blank" = true
WHERE version = 1 AND stage = 'draft' AND "assignedToId" IS NULL AND "madeFromId" IS NULL AND "liveRevisionId" IS NULL
    AND body = '{"type": "doc", "content": [{"type": "paragraph"}]}'
    AND NOT EXISTS (
        SELECT FROM jsonb_each(fields) AS field(name, value)
        WHERE name <> 'source' AND value NOT IN ('""', 'null', '[]')
    )
    AND NOT EXISTS (SELECT FROM "NoteThread" WHERE "storyId" = story.id)
    AND NOT EXISTS (SELECT FROM "Revision" WHERE "storyId" = story.id);
