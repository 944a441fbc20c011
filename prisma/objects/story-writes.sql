-- A story as its writers need it: the row, its edition, the embargo of its group, who saved it last, who contributed to
-- the text since it was last published, its newest revision and its open notes that block it. The body is left out at a
-- version of which the reader has it: of a long one it is most of what is read.
CREATE FUNCTION story_record(wanted text, known_version integer DEFAULT NULL) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'story', CASE WHEN story.version = known_version THEN to_jsonb(story) - 'body' ELSE to_jsonb(story) END,
        'edition', (SELECT to_jsonb(edition) FROM "Edition" edition WHERE edition.id = story."editionId"),
        'embargoUntil', (SELECT whole."embargoUntil" FROM "StoryGroup" whole WHERE whole.id = story."groupId"),
        'otherVersions', (
            SELECT COALESCE(jsonb_agg(jsonb_build_object(
                'editionId', other."editionId", 'deskId', other."deskId", 'createdById', other."createdById",
                'assignedToId', other."assignedToId", 'stage', other.stage
            )), '[]')
            FROM "Story" other WHERE other."groupId" = story."groupId" AND other.id <> story.id
        ),
        'savedByName', (SELECT person.name FROM "Person" person WHERE person.id = story."savedById"),
        'contributorIds', (
            SELECT COALESCE(jsonb_agg("personId"), '[]') FROM "Contributor" WHERE "storyId" = story.id
        ),
        'approvals', (
            SELECT COALESCE(jsonb_agg(
                jsonb_build_object('section', asking.name, 'roles', asking."approvalRoles") ORDER BY asking.first
            ), '[]')
            FROM (
                SELECT nearest.id, nearest.name, nearest."approvalRoles", min(place.position) AS first
                FROM (VALUES (1, story.fields->>'sectionId'), (2, story."liveSectionId")) AS place(position, id)
                JOIN "Section" section ON section.id = place.id
                JOIN LATERAL (
                    SELECT asking.* FROM "Section" asking
                    WHERE asking.id IN (section.id, section."parentId") AND asking."approvalRoles" <> '{}'
                    ORDER BY asking.id = section.id DESC LIMIT 1
                ) nearest ON true
                GROUP BY nearest.id, nearest.name, nearest."approvalRoles"
            ) asking
        ),
        'approvedByName', CASE
            WHEN story."scheduledById" IS NOT NULL THEN (SELECT name FROM "Person" WHERE id = story."scheduledById")
            WHEN story.stage = 'approved' THEN (
                SELECT person.name FROM "Revision" approval JOIN "Person" person ON person.id = approval."personId"
                WHERE approval."storyId" = story.id AND approval.reason = 'approve' ORDER BY approval.number DESC LIMIT 1
            )
        END,
        'revisionNumber', COALESCE(revision.number, 0),
        'revisionAt', revision."createdAt",
        'blockingNotes', (
            SELECT count(*) FROM "NoteThread" thread
            WHERE thread."storyId" = story.id AND thread.blocking AND thread."resolvedAt" IS NULL
        ),
        'machineTexts', (
            SELECT COALESCE(jsonb_agg(digest), '[]') FROM "MachineText"
            WHERE "storyId" = story.id AND "readAt" IS NULL
        )
    )
    FROM "Story" story
    LEFT JOIN LATERAL (
        SELECT number, "createdAt" FROM "Revision" WHERE "storyId" = story.id ORDER BY number DESC LIMIT 1
    ) revision ON true
    WHERE story.id = wanted
$$;

-- Locks a story until the transaction ends, and its group where the change affects every version, and reads it with the
-- write that had this key, the places that the story is in or may move to, and the ids in the write that do not exist.
-- The last statement sees what was committed while the earlier ones waited; a single statement that locks and reads
-- would not.
CREATE FUNCTION story_for_write(
    wanted text, locks_group boolean, write_key text, to_edition text, to_desk text, named jsonb DEFAULT '{}',
    known_version integer DEFAULT NULL
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
        SELECT story_record(wanted, known_version) || jsonb_build_object(
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
            'isDeskClosed', to_desk IS DISTINCT FROM story."deskId"
                AND EXISTS (SELECT 1 FROM "Desk" WHERE id = to_desk AND "closedAt" IS NOT NULL),
            'unknown', unknown_ids(named)
        )
        FROM "Story" story WHERE story.id = wanted
    );
END
$$;

-- Ids that do not exist. `named` holds lists of ids by kind: topic, author, picture, recording, story. The pictures are in
-- use from now on.
CREATE FUNCTION unknown_ids(named jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
    IF named ? 'picture' THEN
        PERFORM use_pictures(ARRAY(SELECT jsonb_array_elements_text(named->'picture')));
    END IF;
    RETURN (SELECT COALESCE(jsonb_agg(jsonb_build_object('kind', kind, 'id', wanted)), '[]')
    FROM jsonb_each(named) AS given(kind, ids), jsonb_array_elements_text(ids) AS each_id(wanted)
    WHERE NOT CASE kind
        WHEN 'topic' THEN EXISTS (SELECT FROM "Topic" WHERE id = wanted)
        WHEN 'author' THEN EXISTS (SELECT FROM "Author" WHERE id = wanted)
        WHEN 'picture' THEN EXISTS (SELECT FROM "Media" WHERE id = wanted)
        WHEN 'recording' THEN EXISTS (SELECT FROM "Recording" WHERE id = wanted)
        WHEN 'story' THEN EXISTS (SELECT FROM "Story" WHERE id = wanted)
        ELSE false
    END);
END
$$;
