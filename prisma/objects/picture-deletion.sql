-- Called by every write that names pictures. The lock makes a deletion wait for the write and then see its use, or the write
-- wait for the deletion and then bring the picture back.
CREATE FUNCTION use_pictures(ids TEXT[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Media" WHERE id = ANY(ids) ORDER BY id FOR KEY SHARE;
    UPDATE "Media" SET "deletedAt" = NULL WHERE id = ANY(ids) AND "deletedAt" IS NOT NULL;
END $$;

-- A colleague's picture is not part of a text.
CREATE FUNCTION use_picture_of_person() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM use_pictures(ARRAY[NEW."pictureId"]);
    RETURN NULL;
END $$;
CREATE TRIGGER use_picture AFTER INSERT OR UPDATE OF "pictureId" ON "Person"
    FOR EACH ROW WHEN (NEW."pictureId" IS NOT NULL) EXECUTE FUNCTION use_picture_of_person();

-- Stories whose uses of pictures are not written yet, or were written by an older version that missed stills of embeds.
CREATE FUNCTION stories_without_picture_uses(entry_form INTEGER, most INTEGER) RETURNS SETOF TEXT LANGUAGE sql STABLE AS $$
    SELECT "storyId" FROM "WorkingChange" UNION SELECT "storyId" FROM "WorkingEntry" WHERE form < entry_form LIMIT most
$$;

-- Whether anything uses a picture: a working copy, a revision, what readers see, live entries, fronts, pages, templates,
-- people, or an earlier state that can be restored. `pending`: stories whose working copies have to be read. Always through
-- the indexes: the planner expects a match among the first rows of a table.
CREATE FUNCTION is_picture_used(picture TEXT, pending TEXT[]) RETURNS BOOLEAN
LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off AS $$
    SELECT EXISTS (SELECT FROM "PictureUse" WHERE "mediaId" = picture)
        OR EXISTS (SELECT FROM "LiveMedia" WHERE "mediaId" = picture)
        OR EXISTS (SELECT FROM "Author" WHERE "portraitId" = picture)
        OR EXISTS (SELECT FROM "Person" WHERE "pictureId" = picture)
        OR EXISTS (SELECT FROM "Revision" WHERE fields->'lead'->>'mediaId' = picture)
        OR EXISTS (SELECT FROM "Revision" WHERE jsonb_path_query_array(body, '$.**.attrs.media') @> to_jsonb(ARRAY[picture]))
        OR EXISTS (SELECT FROM "CoverageEntry" WHERE jsonb_path_query_array(body, '$.**.attrs.media') @> to_jsonb(ARRAY[picture]))
        OR EXISTS (SELECT FROM "FrontLaunch"
            WHERE jsonb_path_query_array(contents, '$.containers[*].slots[*].mediaId') @> to_jsonb(ARRAY[picture]))
        OR EXISTS (SELECT FROM "TimedLaunch" WHERE picture IN (SELECT media_of_front(contents)))
        OR EXISTS (SELECT FROM "Front" WHERE picture IN (SELECT media_of_front(draft)))
        OR EXISTS (SELECT FROM "StandingPage" WHERE picture IN (SELECT media_in_body(body)))
        OR EXISTS (SELECT FROM "StoryTemplate" WHERE picture IN (SELECT media_in_body(body)))
        OR EXISTS (SELECT FROM "RecordedState" WHERE kind IN ('entry', 'page', 'template')
            AND jsonb_path_query_array(state, '$.body.**.attrs.media') @> to_jsonb(ARRAY[picture]))
        OR EXISTS (SELECT FROM "RecordedState" WHERE kind = 'author' AND state->>'portraitId' = picture)
        OR EXISTS (SELECT FROM "Story" WHERE id = ANY(pending)
            AND (fields->'lead'->>'mediaId' = picture OR picture IN (SELECT media_in_body(body))))
$$;
