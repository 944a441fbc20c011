-- What readers look for a story as, as far as its text shows it, and how long it takes to read.
ALTER TABLE "SearchEntry" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'story',
    ADD COLUMN "minutes" SMALLINT NOT NULL DEFAULT 0,
    ADD CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('story', 'live', 'gallery', 'video', 'audio')),
    ADD CONSTRAINT "SearchEntry_minutes_check" CHECK ("minutes" >= 0);

-- A search counts what it finds by kind too.
DROP FUNCTION search_newest(BOOLEAN, tsquery[], TIMESTAMPTZ[], TIMESTAMPTZ, TIMESTAMPTZ, INTEGER);
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

-- A story is of another kind once it is covered live: its entry is made again behind the step.
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
