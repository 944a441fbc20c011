-- A story as its writers need it: the row, its edition, who saved it last, its newest revision and its open notes that block it.
CREATE FUNCTION story_record(wanted text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'story', to_jsonb(story),
        'edition', (SELECT to_jsonb(edition) FROM "Edition" edition WHERE edition.id = story."editionId"),
        'savedByName', (SELECT person.name FROM "Person" person WHERE person.id = story."savedById"),
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

-- Locks a story until the transaction ends and reads it, with the version that a write of this key led to and the places
-- that the story is in or may move to. The second statement sees what was committed while the first waited for the
-- lock, which one statement that locks and reads would not.
CREATE FUNCTION story_for_write(wanted text, write_key text, to_edition text, to_desk text) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    PERFORM 1 FROM "Story" WHERE id = wanted FOR UPDATE;
    RETURN (
        SELECT story_record(wanted) || jsonb_build_object(
            'acknowledged', (
                SELECT version FROM "Acknowledgement" WHERE key = write_key AND "storyId" = story.id
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
