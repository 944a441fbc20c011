-- What is planned of a story: often before a word of it is written.
CREATE TABLE "Plan" (
    "storyId" TEXT NOT NULL,
    "day" DATE,
    "deadline" TIMESTAMPTZ,
    "expectedWords" INTEGER,
    "photographerId" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "open" BOOLEAN NOT NULL DEFAULT true,
    "notifiedDeadline" TIMESTAMPTZ,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "Plan_expectedWords_check" CHECK ("expectedWords" BETWEEN 1 AND 100000),
    CONSTRAINT "Plan_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Plan_photographerId_fkey" FOREIGN KEY ("photographerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "Plan_day_idx" ON "Plan"("day") WHERE ("day" IS NOT NULL);
CREATE INDEX "Plan_deadline_idx" ON "Plan"("deadline") WHERE ("deadline" IS NOT NULL);
CREATE INDEX "Plan_open_deadline_idx" ON "Plan"("deadline") WHERE ("open" AND "deadline" IS NOT NULL);
CREATE INDEX "Plan_photographerId_idx" ON "Plan"("photographerId");

-- The calendar has embargoes too.
CREATE INDEX "StoryGroup_embargoUntil_idx" ON "StoryGroup"("embargoUntil") WHERE ("embargoUntil" IS NOT NULL);

-- A deadline counts until the story is scheduled or published: `open` is kept by the stage of the story.
CREATE FUNCTION is_open_stage(stage "Stage") RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT stage IN ('draft', 'submitted', 'approved') $$;

CREATE FUNCTION plan_follows_stage() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Plan" SET "open" = is_open_stage(NEW."stage") WHERE "storyId" = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_plan_follows_stage" AFTER UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."stage" <> NEW."stage") EXECUTE FUNCTION plan_follows_stage();

CREATE FUNCTION plan_of_story() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    SELECT is_open_stage("stage") INTO NEW."open" FROM "Story" WHERE id = NEW."storyId";
    RETURN NEW;
END
$$;
CREATE TRIGGER "Plan_of_story" BEFORE INSERT ON "Plan"
    FOR EACH ROW EXECUTE FUNCTION plan_of_story();

-- A story with a plan is in the lists.
CREATE TRIGGER "Plan_story_has_plan" AFTER INSERT ON "Plan"
    FOR EACH ROW EXECUTE FUNCTION story_has_notes();
