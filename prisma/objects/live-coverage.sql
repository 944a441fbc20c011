-- Only a story that is covered live has entries for readers, and only three can be pinned at once.
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
