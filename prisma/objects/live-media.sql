-- Every block has its picture or recording in the attribute `media`.
CREATE FUNCTION media_in_body(body JSONB) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT DISTINCT found #>> '{}' FROM jsonb_path_query(body, '$.**.attrs.media') AS found
    WHERE jsonb_typeof(found) = 'string'
$$;

-- The pictures and recordings of a revision, with its lead picture.
CREATE FUNCTION media_of_revision(revision TEXT) RETURNS SETOF TEXT LANGUAGE sql STABLE AS $$
    SELECT media_in_body(body) FROM "Revision" WHERE id = revision
    UNION SELECT fields->'lead'->>'mediaId' FROM "Revision" WHERE id = revision AND fields->'lead'->>'mediaId' <> ''
$$;

-- What readers see of a story with this live revision: its media, and those of its published entries.
CREATE FUNCTION media_of_story(story TEXT, revision TEXT) RETURNS SETOF TEXT LANGUAGE sql STABLE AS $$
    SELECT media_of_revision(revision) WHERE revision IS NOT NULL
    UNION SELECT media_in_body(body) FROM "CoverageEntry"
    WHERE "storyId" = story AND revision IS NOT NULL AND "removedAt" IS NULL AND "position" > 0
$$;

-- A front can show pictures of its own.
CREATE FUNCTION media_of_front(contents JSONB) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT DISTINCT found #>> '{}' FROM jsonb_path_query(contents, '$.containers[*].slots[*].mediaId') AS found
    WHERE jsonb_typeof(found) = 'string'
$$;

-- Readers may see what has a row here, so each owner has exactly its own.
CREATE FUNCTION set_live_media(kind "LiveMediaOwner", owner_id TEXT, media TEXT[]) RETURNS VOID LANGUAGE sql AS $$
    SELECT use_pictures(media);
    DELETE FROM "LiveMedia" WHERE "ownerId" = owner_id AND "mediaId" <> ALL (media);
    INSERT INTO "LiveMedia" ("mediaId", "ownerId", "owner") SELECT DISTINCT unnest(media), owner_id, kind
    ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION keep_live_media_of_story() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('story', NEW.id, ARRAY(SELECT media_of_story(NEW.id, NEW."liveRevisionId")));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media_of_new AFTER INSERT ON "Story"
    FOR EACH ROW WHEN (NEW."liveRevisionId" IS NOT NULL) EXECUTE FUNCTION keep_live_media_of_story();
CREATE TRIGGER keep_live_media_of_changed AFTER UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."liveRevisionId" IS DISTINCT FROM NEW."liveRevisionId")
    EXECUTE FUNCTION keep_live_media_of_story();

-- Most entries are text: only those with media, before or after, change anything.
CREATE FUNCTION keep_live_media_of_entry() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('story', story.id, ARRAY(SELECT media_of_story(story.id, story."liveRevisionId")))
    FROM "Story" AS story WHERE story.id = NEW."storyId";
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media_of_new AFTER INSERT ON "CoverageEntry"
    FOR EACH ROW WHEN (jsonb_path_exists(NEW.body, '$.**.attrs.media')) EXECUTE FUNCTION keep_live_media_of_entry();
CREATE TRIGGER keep_live_media_of_changed AFTER UPDATE OF body, "position", "removedAt" ON "CoverageEntry"
    FOR EACH ROW WHEN (jsonb_path_exists(OLD.body, '$.**.attrs.media') OR jsonb_path_exists(NEW.body, '$.**.attrs.media'))
    EXECUTE FUNCTION keep_live_media_of_entry();

-- An author shows a portrait.
CREATE FUNCTION keep_live_media_of_author() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('author', NEW.id, array_remove(ARRAY[NEW."portraitId"], NULL));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media AFTER INSERT OR UPDATE OF "portraitId" ON "Author"
    FOR EACH ROW EXECUTE FUNCTION keep_live_media_of_author();

-- A page about the paper shows the pictures in its body.
CREATE FUNCTION keep_live_media_of_page() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('page', NEW.id, ARRAY(SELECT media_in_body(NEW.body)));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media AFTER INSERT OR UPDATE OF body ON "StandingPage"
    FOR EACH ROW EXECUTE FUNCTION keep_live_media_of_page();

-- What readers see of a front is its newest launch.
CREATE FUNCTION keep_live_media_of_front() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('front', NEW."frontId", ARRAY(SELECT media_of_front(NEW.contents)));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media AFTER INSERT ON "FrontLaunch"
    FOR EACH ROW EXECUTE FUNCTION keep_live_media_of_front();

-- A removed owner shows nothing.
CREATE FUNCTION drop_live_media() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "LiveMedia" WHERE "ownerId" = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER drop_live_media AFTER DELETE ON "Story" FOR EACH ROW EXECUTE FUNCTION drop_live_media();
CREATE TRIGGER drop_live_media AFTER DELETE ON "Author" FOR EACH ROW EXECUTE FUNCTION drop_live_media();
CREATE TRIGGER drop_live_media AFTER DELETE ON "StandingPage" FOR EACH ROW EXECUTE FUNCTION drop_live_media();
CREATE TRIGGER drop_live_media AFTER DELETE ON "Front" FOR EACH ROW EXECUTE FUNCTION drop_live_media();

-- Rebuilds everything that the triggers maintain. Publishing waits until it is done.
CREATE FUNCTION recount_live_media() RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story", "CoverageEntry", "Author", "StandingPage", "FrontLaunch" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "LiveMedia";
    INSERT INTO "LiveMedia" ("mediaId", "ownerId", "owner")
    SELECT media, story.id, 'story'::"LiveMediaOwner" FROM "Story" AS story, media_of_story(story.id, story."liveRevisionId") AS media
    UNION ALL SELECT "portraitId", id, 'author' FROM "Author" WHERE "portraitId" IS NOT NULL
    UNION ALL SELECT media, page.id, 'page' FROM "StandingPage" AS page, media_in_body(page.body) AS media
    UNION ALL SELECT media, live."frontId", 'front' FROM (
        SELECT DISTINCT ON ("frontId") "frontId", contents FROM "FrontLaunch" ORDER BY "frontId", number DESC
    ) AS live, media_of_front(live.contents) AS media;
END $$;
