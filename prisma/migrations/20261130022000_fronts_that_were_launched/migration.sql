-- A front of which only a draft was saved is nothing that readers have, and its draft is no event.
DROP TRIGGER note_changed ON "Front";
CREATE OR REPLACE FUNCTION front_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('launch', number, 'contents', sha256_hex(contents::text))
    FROM "FrontLaunch" WHERE "frontId" = subject_id ORDER BY number DESC LIMIT 1
$$;
CREATE OR REPLACE VIEW "RecordedSubject" AS
    SELECT 'paper' AS kind, id::text AS id FROM "Paper"
    UNION ALL SELECT 'edition', id FROM "Edition"
    UNION ALL SELECT 'section', id FROM "Section"
    UNION ALL SELECT 'redirect', path FROM "FormerSection"
    UNION ALL SELECT 'address', path FROM "Address"
    UNION ALL SELECT 'page', id FROM "StandingPage"
    UNION ALL SELECT 'topic', id FROM "Topic"
    UNION ALL SELECT 'author', id FROM "Author"
    UNION ALL SELECT 'rule', id FROM "StyleRule"
    UNION ALL SELECT 'template', id FROM "StoryTemplate"
    UNION ALL SELECT 'picture', id FROM "Media"
    UNION ALL SELECT 'front', id FROM "Front" AS front WHERE EXISTS (SELECT FROM "FrontLaunch" WHERE "frontId" = front.id)
    UNION ALL SELECT 'breaking-news', "editionId" FROM "BreakingNews"
    UNION ALL SELECT 'coverage', id FROM "Story" WHERE "coverageStartedAt" IS NOT NULL
    UNION ALL SELECT 'entry', id FROM "CoverageEntry"
    UNION ALL SELECT 'plan', "storyId" FROM "Plan";
