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
