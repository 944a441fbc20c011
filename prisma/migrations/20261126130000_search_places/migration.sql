-- Where and when a story stands is among the lexemes of its search entry, so nothing else of the entry narrows a search.
ALTER TABLE "SearchEntry" DROP COLUMN "authorIds";
DROP INDEX "SearchEntry_editionId_publishedAt_storyId_idx";

-- An entry that is lost or changed past the newsroom is made again.
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

-- The newest entries that match, of the first window first, until there are enough. Each window is a query that names
-- its time; the last is everything before a time. Always through the index of words: what the planner takes for a
-- cheap walk over the table would read the words of each story from where they lie outside of it.
CREATE FUNCTION search_newest(
    in_titles BOOLEAN, windows tsquery[], from_time TIMESTAMPTZ, before_time TIMESTAMPTZ, older_than TIMESTAMPTZ, most INTEGER
) RETURNS TABLE ("storyId" TEXT, "sectionId" TEXT, "publishedAt" TIMESTAMPTZ, "titleWords" tsvector, "words" tsvector)
LANGUAGE plpgsql STABLE SET enable_seqscan = off AS $$
DECLARE
    missing INTEGER := most;
    added INTEGER;
    last_time TIMESTAMPTZ;
BEGIN
    FOR number IN 1 .. cardinality(windows) LOOP
        last_time := CASE WHEN number = cardinality(windows) THEN least(before_time, older_than) ELSE before_time END;
        IF in_titles THEN
            RETURN QUERY
            SELECT entry."storyId", entry."sectionId", entry."publishedAt", entry."titleWords", entry."words"
            FROM "SearchEntry" AS entry
            WHERE entry."titleWords" @@ windows[number]
            AND entry."publishedAt" >= coalesce(from_time, '-infinity') AND entry."publishedAt" < coalesce(last_time, 'infinity')
            ORDER BY entry."publishedAt" DESC, entry."storyId" LIMIT missing;
        ELSE
            RETURN QUERY
            SELECT entry."storyId", entry."sectionId", entry."publishedAt", entry."titleWords", entry."words"
            FROM "SearchEntry" AS entry
            WHERE entry."words" @@ windows[number]
            AND entry."publishedAt" >= coalesce(from_time, '-infinity') AND entry."publishedAt" < coalesce(last_time, 'infinity')
            ORDER BY entry."publishedAt" DESC, entry."storyId" LIMIT missing;
        END IF;
        GET DIAGNOSTICS added = ROW_COUNT;
        missing := missing - added;
        EXIT WHEN missing <= 0;
    END LOOP;
END $$;
