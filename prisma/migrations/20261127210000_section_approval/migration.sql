-- Which roles approve stories of a section before readers get them; empty: no one needs to. Sections under it follow,
-- unless they have roles of their own.
ALTER TABLE "Section" ADD COLUMN "approvalRoles" "Role"[] DEFAULT ARRAY[]::"Role"[],
    ADD CONSTRAINT "Section_approvalRoles_check" CHECK ("approvalRoles" <@ ARRAY['editor', 'admin']::"Role"[]);

-- In which roles people approved the working copy as it is.
ALTER TABLE "Story" ADD COLUMN "approvedAs" "Role"[] DEFAULT ARRAY[]::"Role"[];

-- A story that goes back is no longer approved, whichever way it goes.
CREATE FUNCTION approval_ends() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    NEW."approvedAs" := '{}';
    RETURN NEW;
END
$$;
CREATE TRIGGER "Story_approval_ends" BEFORE UPDATE ON "Story"
    FOR EACH ROW WHEN (NEW."stage" IN ('draft', 'submitted', 'spiked', 'killed') AND NEW."approvedAs" <> '{}')
    EXECUTE FUNCTION approval_ends();

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
        'approval', (
            SELECT jsonb_build_object('section', asking.name, 'roles', asking."approvalRoles")
            FROM "Section" section
            JOIN "Section" asking ON asking.id IN (section.id, section."parentId") AND asking."approvalRoles" <> '{}'
            WHERE section.id = story.fields->>'sectionId'
            ORDER BY asking.id = section.id DESC LIMIT 1
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
