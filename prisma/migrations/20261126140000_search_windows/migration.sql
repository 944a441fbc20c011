DROP FUNCTION search_newest(BOOLEAN, tsquery[], TIMESTAMPTZ, TIMESTAMPTZ, TIMESTAMPTZ, INTEGER);

-- The newest entries that match, of the first window first, until there are enough. Each window is a query that names
-- about its time, and ends where the one before began. Always through the index of words: what the planner takes for a
-- cheap walk over the table would read the words of each story from where they lie outside of it.
CREATE FUNCTION search_newest(
    in_titles BOOLEAN, windows tsquery[], starts TIMESTAMPTZ[], from_time TIMESTAMPTZ, before_time TIMESTAMPTZ, most INTEGER
) RETURNS TABLE ("storyId" TEXT, "sectionId" TEXT, "publishedAt" TIMESTAMPTZ, "titleWords" tsvector, "words" tsvector)
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
            SELECT entry."storyId", entry."sectionId", entry."publishedAt", entry."titleWords", entry."words"
            FROM "SearchEntry" AS entry
            WHERE entry."titleWords" @@ windows[number]
            AND entry."publishedAt" >= first_time AND entry."publishedAt" < end_time
            ORDER BY entry."publishedAt" DESC, entry."storyId" LIMIT missing;
        ELSE
            RETURN QUERY
            SELECT entry."storyId", entry."sectionId", entry."publishedAt", entry."titleWords", entry."words"
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
