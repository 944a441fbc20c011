-- A deadline counts until the story is scheduled or published.
CREATE FUNCTION is_open_stage(stage "Stage") RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$ SELECT stage IN ('draft', 'submitted', 'approved') $$;

-- `open` is a column of the plan, so that deadlines are found by an index.
CREATE FUNCTION plan_follows_stage() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Plan" SET "open" = is_open_stage(NEW."stage") WHERE "storyId" = NEW.id;
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_plan_follows_stage" AFTER UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."stage" <> NEW."stage") EXECUTE FUNCTION plan_follows_stage();

-- A new plan is open if its story is.
CREATE FUNCTION plan_of_story() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    SELECT is_open_stage("stage") INTO NEW."open" FROM "Story" WHERE id = NEW."storyId";
    RETURN NEW;
END
$$;
CREATE TRIGGER "Plan_of_story" BEFORE INSERT ON "Plan"
    FOR EACH ROW EXECUTE FUNCTION plan_of_story();
