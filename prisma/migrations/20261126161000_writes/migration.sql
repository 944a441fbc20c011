-- Who had a hand in the text of a story since readers last got it, for the second pair of eyes.
CREATE TABLE "Contributor" (
    "storyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "Contributor_pkey" PRIMARY KEY ("storyId", "personId")
);
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Contributor" ADD CONSTRAINT "Contributor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- As far as the history knows: who wrote what was kept since the last publishing, and who saved last after it.
INSERT INTO "Contributor" ("storyId", "personId")
SELECT DISTINCT "storyId", "personId" FROM (
    SELECT id AS "storyId", "createdById" AS "personId" FROM "Story" WHERE "lastPublishedAt" IS NULL
    UNION ALL
    SELECT id, "savedById" FROM "Story" WHERE "lastPublishedAt" IS NULL OR "updatedAt" > "lastPublishedAt"
    UNION ALL
    SELECT revision."storyId", revision."personId" FROM "Revision" AS revision
    WHERE revision.reason IN ('autosave', 'restore') AND revision.number > (
        SELECT COALESCE(max(number), 0) FROM "Revision" WHERE "storyId" = revision."storyId" AND reason = 'publish'
    )
) AS found
WHERE EXISTS (SELECT FROM "Person" WHERE id = "personId");

-- An embargo holds for all versions of a story.
ALTER TABLE "StoryGroup" ADD COLUMN "embargoUntil" TIMESTAMPTZ;
UPDATE "StoryGroup" SET "embargoUntil" = (SELECT max("embargoUntil") FROM "Story" WHERE "groupId" = "StoryGroup".id);
ALTER TABLE "Story" DROP COLUMN "embargoUntil";

-- What was asked for with a key, as a digest; empty: a write of before this was kept.
ALTER TABLE "Acknowledgement" ADD COLUMN "request" TEXT NOT NULL DEFAULT '';

-- A story as its writers need it: the row, its edition, the embargo of its group, who saved it last, who contributed to the
-- text since it was last published, its newest revision and its open notes that block it.
CREATE OR REPLACE FUNCTION story_record(wanted text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'story', to_jsonb(story),
        'edition', (SELECT to_jsonb(edition) FROM "Edition" edition WHERE edition.id = story."editionId"),
        'embargoUntil', (SELECT whole."embargoUntil" FROM "StoryGroup" whole WHERE whole.id = story."groupId"),
        'savedByName', (SELECT person.name FROM "Person" person WHERE person.id = story."savedById"),
        'contributorIds', (
            SELECT COALESCE(jsonb_agg("personId"), '[]') FROM "Contributor" WHERE "storyId" = story.id
        ),
        'revisionNumber', COALESCE(revision.number, 0),
        'revisionAt', revision."createdAt",
        'blockingNotes', (
            SELECT count(*) FROM "NoteThread" thread
            WHERE thread."storyId" = story.id AND thread.blocking AND thread."resolvedAt" IS NULL
        )
    )
    FROM "Story" story
    LEFT JOIN LATERAL (
        SELECT number, "createdAt" FROM "Revision" WHERE "storyId" = story.id ORDER BY number DESC LIMIT 1
    ) revision ON true
    WHERE story.id = wanted
$$;

DROP FUNCTION story_for_write(text, text, text, text);
-- Locks a story until the transaction ends, and its group where what all versions share is changed or decides, and reads
-- it, with the write that had this key and the places that the story is in or may move to. The last statement sees what
-- was committed while the ones before waited, which one statement that locks and reads would not.
CREATE FUNCTION story_for_write(wanted text, locks_group boolean, write_key text, to_edition text, to_desk text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    own_group text;
BEGIN
    SELECT "groupId" INTO own_group FROM "Story" WHERE id = wanted FOR UPDATE;
    IF locks_group THEN
        PERFORM 1 FROM "StoryGroup" WHERE id = own_group FOR NO KEY UPDATE;
    END IF;
    RETURN (
        SELECT story_record(wanted) || jsonb_build_object(
            'acknowledged', (
                SELECT jsonb_build_object('storyId', "storyId", 'version', version, 'request', request)
                FROM "Acknowledgement" WHERE key = write_key
            ),
            'editions', (
                SELECT jsonb_agg(to_jsonb(edition)) FROM "Edition" edition
                WHERE edition.id IN (story."editionId", to_edition)
            ),
            'sections', (
                SELECT COALESCE(jsonb_agg(to_jsonb(section) ORDER BY section.position), '[]') FROM "Section" section
                WHERE section."editionId" IN (story."editionId", to_edition)
            ),
            'hasDesk', to_desk IS NULL OR EXISTS (SELECT 1 FROM "Desk" WHERE id = to_desk)
        )
        FROM "Story" story WHERE story.id = wanted
    );
END
$$;
