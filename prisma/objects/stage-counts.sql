-- Each connection adds to one of 16 slots of a stage, so that two stories seldom wait for the same row.
CREATE FUNCTION count_stage(counted "Stage", difference integer) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO "StageCount" ("stage", "slot", "stories") VALUES (counted, pg_backend_pid() % 16, difference)
    ON CONFLICT ("stage", "slot") DO UPDATE SET "stories" = "StageCount"."stories" + difference
$$;

-- A blank draft counts in no stage.
CREATE FUNCTION story_stage_counted() RETURNS trigger
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
CREATE TRIGGER "Story_count_new_stage" AFTER INSERT OR DELETE ON "Story"
    FOR EACH ROW EXECUTE FUNCTION story_stage_counted();
CREATE TRIGGER "Story_count_stage" AFTER UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."stage" <> NEW."stage" OR OLD."blank" <> NEW."blank")
    EXECUTE FUNCTION story_stage_counted();

-- Recounts every stage, for stories that were loaded without triggers.
CREATE FUNCTION recount_stages() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story" IN SHARE MODE;
    DELETE FROM "StageCount";
    INSERT INTO "StageCount" ("stage", "slot", "stories")
    SELECT "stage", 0, count(*) FROM "Story" WHERE NOT "blank" GROUP BY "stage";
END
$$;
