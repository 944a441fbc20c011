-- A story is published exactly while readers have a revision of it, at one current address. Checked at commit, because a
-- story and its revision refer to each other.
CREATE FUNCTION check_live_story(story_id TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    story "Story";
BEGIN
    SELECT * INTO story FROM "Story" WHERE id = story_id;
    IF NOT FOUND OR (story.stage <> 'published' AND story."liveRevisionId" IS NULL) THEN RETURN; END IF;
    IF story.stage <> 'published' OR story."liveRevisionId" IS NULL THEN
        RAISE EXCEPTION 'story % is % and its live revision is %', story_id, story.stage, story."liveRevisionId"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_live_stage';
    END IF;
    IF NOT EXISTS (SELECT FROM "Revision" WHERE id = story."liveRevisionId" AND "storyId" = story_id) THEN
        RAISE EXCEPTION 'the live revision of story % is of another story', story_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_live_revision';
    END IF;
    IF NOT EXISTS (SELECT FROM "Address" WHERE "storyId" = story_id AND current) THEN
        RAISE EXCEPTION 'story % is live without an address', story_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_live_address';
    END IF;
END $$;

-- Checks a story when its stage or its live revision changes.
CREATE FUNCTION check_story_is_whole() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM check_live_story(NEW.id);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_new_story AFTER INSERT ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.stage = 'published' OR NEW."liveRevisionId" IS NOT NULL) EXECUTE FUNCTION check_story_is_whole();
CREATE CONSTRAINT TRIGGER check_changed_story AFTER UPDATE ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (
        (NEW.stage = 'published' OR NEW."liveRevisionId" IS NOT NULL)
        AND (OLD.stage, OLD."liveRevisionId") IS DISTINCT FROM (NEW.stage, NEW."liveRevisionId")
    ) EXECUTE FUNCTION check_story_is_whole();

-- Checks a story when its current address changes.
CREATE FUNCTION check_address_is_whole() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM check_live_story(OLD."storyId");
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_former_address AFTER UPDATE ON "Address" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.current AND NOT NEW.current) EXECUTE FUNCTION check_address_is_whole();

-- The section in a working copy exists, also when it is removed at the same time.
CREATE FUNCTION check_section_of_story() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Section" WHERE id = NEW.fields->>'sectionId' FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'story % names section %, which is not there', NEW.id, NEW.fields->>'sectionId'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'Story_section';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Story_section_of_new" BEFORE INSERT ON "Story"
    FOR EACH ROW WHEN (NEW.fields->>'sectionId' IS NOT NULL) EXECUTE FUNCTION check_section_of_story();
CREATE TRIGGER "Story_section" BEFORE UPDATE OF fields ON "Story"
    FOR EACH ROW WHEN (
        NEW.fields->>'sectionId' IS NOT NULL AND NEW.fields->>'sectionId' IS DISTINCT FROM OLD.fields->>'sectionId'
    ) EXECUTE FUNCTION check_section_of_story();

-- A section with stories cannot be removed.
CREATE FUNCTION check_removed_section() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM "Story" WHERE fields->>'sectionId' = OLD.id) THEN
        RAISE EXCEPTION 'section % has stories', OLD.id USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'Story_section';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "Section_is_empty" AFTER DELETE ON "Section" FOR EACH ROW EXECUTE FUNCTION check_removed_section();

-- A draft with any change is listed like every other story.
CREATE FUNCTION story_no_longer_blank() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW."blank" := NEW."blank" AND NEW."version" = OLD."version" AND NEW."stage" = 'draft' AND NEW."assignedToId" IS NULL;
    RETURN NEW;
END
$$;
CREATE TRIGGER "Story_no_longer_blank" BEFORE UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."blank") EXECUTE FUNCTION story_no_longer_blank();

-- A story with a note or a plan is listed.
CREATE FUNCTION story_has_notes() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Story" SET "blank" = false WHERE id = NEW."storyId" AND "blank";
    RETURN NULL;
END
$$;
CREATE TRIGGER "NoteThread_story_has_notes" AFTER INSERT ON "NoteThread"
    FOR EACH ROW EXECUTE FUNCTION story_has_notes();
CREATE TRIGGER "Plan_story_has_plan" AFTER INSERT ON "Plan"
    FOR EACH ROW EXECUTE FUNCTION story_has_notes();

-- A story that goes back is no longer approved, whichever step takes it back.
CREATE FUNCTION approval_ends() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW."approvedAs" := '{}';
    RETURN NEW;
END
$$;
CREATE TRIGGER "Story_approval_ends" BEFORE UPDATE ON "Story"
    FOR EACH ROW WHEN (NEW."stage" IN ('draft', 'submitted', 'spiked', 'killed') AND NEW."approvedAs" <> '{}')
    EXECUTE FUNCTION approval_ends();
