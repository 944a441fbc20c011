-- How long a working copy is, in words and Chinese characters, for the budget. It is made with the words that find it.
ALTER TABLE "WorkingEntry" ADD COLUMN "length" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "WorkingEntry_length_check" CHECK ("length" >= 0);

-- What is written live is found in the newsroom as the text of its story is, drafts and all.
CREATE FUNCTION working_copy_of_entry_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "WorkingChange" ("storyId") VALUES (NEW."storyId");
    RETURN NULL;
END
$$;
CREATE TRIGGER "CoverageEntry_working_change" AFTER INSERT OR UPDATE OF "title", "body", "byline", "removedAt" ON "CoverageEntry"
    FOR EACH ROW EXECUTE FUNCTION working_copy_of_entry_changed();

-- Readers find what they see of it. An entry that came or changed makes the search entry of its story one of an older
-- form, which is made again behind it; one that was taken away takes it out of the search until then.
CREATE FUNCTION search_entry_of_entry_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF NEW."removedAt" IS NOT NULL AND OLD."removedAt" IS NULL THEN
        DELETE FROM "SearchEntry" WHERE "storyId" = NEW."storyId";
    ELSE
        UPDATE "SearchEntry" SET "form" = 0 WHERE "storyId" = NEW."storyId";
    END IF;
    -- Several entries within seconds are indexed once.
    PERFORM graphile_worker.add_job(
        'repair-search-index', '{}', job_key => 'repair-search-index', job_key_mode => 'preserve_run_at',
        run_at => now() + interval '5 seconds'
    );
    RETURN NULL;
END
$$;
CREATE TRIGGER "CoverageEntry_search" AFTER UPDATE OF "title", "body", "byline", "removedAt", "publishedAt" ON "CoverageEntry"
    FOR EACH ROW WHEN (NEW."position" > 0) EXECUTE FUNCTION search_entry_of_entry_changed();
