-- Adds a row only, so that a save never waits for the search index.
CREATE FUNCTION working_copy_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "WorkingChange" ("storyId") VALUES (NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_index_new_working_copy" AFTER INSERT ON "Story"
    FOR EACH ROW EXECUTE FUNCTION working_copy_changed();
CREATE TRIGGER "Story_index_working_copy" AFTER UPDATE OF "version" ON "Story"
    FOR EACH ROW WHEN (OLD."version" <> NEW."version") EXECUTE FUNCTION working_copy_changed();

-- Entries of live coverage, drafts included, are found in the newsroom as part of the text of their story.
CREATE FUNCTION working_copy_of_entry_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "WorkingChange" ("storyId") VALUES (NEW."storyId");
    RETURN NULL;
END
$$;
CREATE TRIGGER "CoverageEntry_working_change" AFTER INSERT OR UPDATE OF "title", "body", "byline", "removedAt" ON "CoverageEntry"
    FOR EACH ROW EXECUTE FUNCTION working_copy_of_entry_changed();

-- Entries that match, up to a limit, always through the index: the planner may prefer to read the whole table.
CREATE FUNCTION working_candidates(query tsquery, most integer)
RETURNS TABLE ("storyId" text, "updatedAt" timestamptz)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT entry."storyId", entry."updatedAt" FROM "WorkingEntry" entry WHERE entry."words" @@ query LIMIT most
$$;
