-- Lists of working copies, last changed first: by stage, edition, desk and person. A list of several stages reads the
-- head of each.
DROP INDEX "Story_stage_updatedAt_idx";
CREATE INDEX "Story_stage_updatedAt_id_idx" ON "Story"("stage", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_stage_editionId_updatedAt_id_idx" ON "Story"("stage", "editionId", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_stage_deskId_updatedAt_id_idx" ON "Story"("stage", "deskId", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_stage_editionId_deskId_updatedAt_id_idx" ON "Story"("stage", "editionId", "deskId", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_createdById_stage_updatedAt_id_idx" ON "Story"("createdById", "stage", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_assignedToId_stage_updatedAt_id_idx" ON "Story"("assignedToId", "stage", "updatedAt" DESC, "id" DESC);

-- How many stories are in each stage, in slots, so that two steps of two stories seldom wait for one row. The count of a
-- stage is the sum of its slots.
CREATE TABLE "StageCount" (
    "stage" "Stage" NOT NULL,
    "slot" INTEGER NOT NULL,
    "stories" INTEGER NOT NULL,

    CONSTRAINT "StageCount_pkey" PRIMARY KEY ("stage", "slot")
);

CREATE FUNCTION count_stage(counted "Stage", difference integer) RETURNS void
LANGUAGE sql AS $$
    INSERT INTO "StageCount" ("stage", "slot", "stories") VALUES (counted, pg_backend_pid() % 16, difference)
    ON CONFLICT ("stage", "slot") DO UPDATE SET "stories" = "StageCount"."stories" + difference
$$;

CREATE FUNCTION story_stage_counted() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM count_stage(NEW."stage", 1);
    ELSIF TG_OP = 'DELETE' THEN
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
CREATE TRIGGER "Story_count_stage" AFTER UPDATE OF "stage" ON "Story"
    FOR EACH ROW WHEN (OLD."stage" <> NEW."stage") EXECUTE FUNCTION story_stage_counted();

-- Counts everything anew: now, and after stories were loaded without triggers.
CREATE FUNCTION recount_stages() RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story" IN SHARE MODE;
    DELETE FROM "StageCount";
    INSERT INTO "StageCount" ("stage", "slot", "stories") SELECT "stage", 0, count(*) FROM "Story" GROUP BY "stage";
END
$$;
SELECT recount_stages();
