-- A job compares a new revision of a source with its translations after the commit.
CREATE FUNCTION compare_translations(source_id text) RETURNS void
LANGUAGE sql AS $$
    SELECT graphile_worker.add_job(
        'compare-translations', json_build_object('sourceId', source_id), job_key => 'compare-translations:' || source_id
    )
$$;

-- The losing text of a conflict is stored with the story, but is not a revision of it.
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

-- Unread machine texts are counted in the background after each save of a story that has some.
CREATE FUNCTION machine_texts_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM "MachineText" WHERE "storyId" = NEW."id" AND "readAt" IS NULL) THEN
        PERFORM graphile_worker.add_job(
            'count-machine-texts', json_build_object('storyId', NEW."id"), job_key => 'count-machine-texts:' || NEW."id"
        );
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_machine_texts" AFTER UPDATE OF "fields", "body" ON "Story"
    FOR EACH ROW EXECUTE FUNCTION machine_texts_changed();

-- The first change of its text ends that a translation is untouched.
CREATE FUNCTION translation_touched() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "Translation" SET "untouched" = false, "since" = CASE WHEN "behind" THEN "since" ELSE NEW."updatedAt" END
    WHERE "storyId" = NEW."id" AND "untouched";
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_translation_touched" AFTER UPDATE OF "fields", "body" ON "Story"
    FOR EACH ROW
    WHEN (OLD."body" <> NEW."body" OR OLD."fields"->>'headline' IS DISTINCT FROM NEW."fields"->>'headline')
    EXECUTE FUNCTION translation_touched();
