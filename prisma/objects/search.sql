-- An entry that was lost or changed outside the newsroom is indexed again.
CREATE FUNCTION queue_search_entry() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "SearchQueue" ("storyId")
    SELECT story.id FROM "Story" AS story LEFT JOIN "SearchEntry" AS entry ON entry."storyId" = story.id
    WHERE story.id = OLD."storyId" AND story."liveRevisionId" IS NOT NULL
    AND (entry."revisionId", entry."sectionId") IS DISTINCT FROM (story."liveRevisionId", story."liveSectionId")
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER queue_search_entry AFTER DELETE OR UPDATE OF "revisionId", "sectionId" ON "SearchEntry"
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION queue_search_entry();

-- Readers find a story by its live entries. A new or changed entry marks the search entry of its story as outdated, to be
-- indexed again in the background; a removed one takes the story out of the search until then.
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

-- Live coverage is another kind of story, so the search entry is made again in the background.
CREATE FUNCTION search_entry_of_coverage_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE "SearchEntry" SET "form" = 0 WHERE "storyId" = NEW.id;
    PERFORM graphile_worker.add_job(
        'repair-search-index', '{}', job_key => 'repair-search-index', job_key_mode => 'preserve_run_at',
        run_at => now() + interval '5 seconds'
    );
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_search_kind" AFTER UPDATE OF "coverageStartedAt" ON "Story"
    FOR EACH ROW WHEN ((OLD."coverageStartedAt" IS NULL) IS DISTINCT FROM (NEW."coverageStartedAt" IS NULL))
    EXECUTE FUNCTION search_entry_of_coverage_changed();

-- The newest entries that match, from the first window on until there are enough. Each window is a query for a period
-- that ends where the one before started. Always through the index of words: a scan of the table would read the words of
-- each story from outside it.
CREATE FUNCTION search_newest(
    in_titles BOOLEAN, windows tsquery[], starts TIMESTAMPTZ[], from_time TIMESTAMPTZ, before_time TIMESTAMPTZ, most INTEGER
) RETURNS TABLE (
    "storyId" TEXT, "sectionId" TEXT, "kind" TEXT, "publishedAt" TIMESTAMPTZ, "titleWords" tsvector, "words" tsvector
)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
    missing INTEGER := most;
    added INTEGER;
    earliest TIMESTAMPTZ := coalesce(from_time, '-infinity');
    first_time TIMESTAMPTZ;
    end_time TIMESTAMPTZ := coalesce(before_time, 'infinity');
BEGIN
    FOR number IN 1 .. cardinality(windows) LOOP
        EXIT WHEN missing <= 0 OR end_time <= earliest;
        first_time := greatest(earliest, starts[number]);
        IF in_titles THEN
            RETURN QUERY
            SELECT entry."storyId", entry."sectionId", entry."kind", entry."publishedAt", entry."titleWords", entry."words"
            FROM "SearchEntry" AS entry
            WHERE entry."titleWords" @@ windows[number]
            AND entry."publishedAt" >= first_time AND entry."publishedAt" < end_time
            ORDER BY entry."publishedAt" DESC, entry."storyId" LIMIT missing;
        ELSE
            RETURN QUERY
            SELECT entry."storyId", entry."sectionId", entry."kind", entry."publishedAt", entry."titleWords", entry."words"
            FROM "SearchEntry" AS entry
            WHERE entry."words" @@ windows[number]
            AND entry."publishedAt" >= first_time AND entry."publishedAt" < end_time
            ORDER BY entry."publishedAt" DESC, entry."storyId" LIMIT missing;
        END IF;
        GET DIAGNOSTICS added = ROW_COUNT;
        missing := missing - added;
        end_time := least(end_time, starts[number]);
    END LOOP;
END $$;
