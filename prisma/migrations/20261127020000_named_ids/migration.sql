-- Those of the given ids that nothing has. `named` holds lists of ids by kind: topic, author, picture, recording, story.
CREATE FUNCTION unknown_ids(named jsonb) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT COALESCE(jsonb_agg(jsonb_build_object('kind', kind, 'id', wanted)), '[]')
    FROM jsonb_each(named) AS given(kind, ids), jsonb_array_elements_text(ids) AS each_id(wanted)
    WHERE NOT CASE kind
        WHEN 'topic' THEN EXISTS (SELECT FROM "Topic" WHERE id = wanted)
        WHEN 'author' THEN EXISTS (SELECT FROM "Author" WHERE id = wanted)
        WHEN 'picture' THEN EXISTS (SELECT FROM "Media" WHERE id = wanted)
        WHEN 'recording' THEN EXISTS (SELECT FROM "Recording" WHERE id = wanted)
        WHEN 'story' THEN EXISTS (SELECT FROM "Story" WHERE id = wanted)
        ELSE false
    END
$$;

DROP FUNCTION story_for_write(text, boolean, text, text, text);
-- Locks a story until the transaction ends, and its group where what all versions share is changed or decides, and reads
-- it, with the write that had this key, the places that the story is in or may move to, and those of the ids that the
-- write names which nothing has. The last statement sees what was committed while the ones before waited, which one
-- statement that locks and reads would not.
CREATE FUNCTION story_for_write(
    wanted text, locks_group boolean, write_key text, to_edition text, to_desk text, named jsonb DEFAULT '{}'
) RETURNS jsonb
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
            'hasDesk', to_desk IS NULL OR EXISTS (SELECT 1 FROM "Desk" WHERE id = to_desk),
            'unknown', unknown_ids(named)
        )
        FROM "Story" story WHERE story.id = wanted
    );
END
$$;

-- A row whose names were broken by hand costs itself, not the list that it is in.
CREATE OR REPLACE FUNCTION names_list(names jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(array_agg(lower(value)), '{}')
    FROM jsonb_each_text(CASE WHEN jsonb_typeof(names) = 'object' THEN names ELSE '{}' END)
$$;
