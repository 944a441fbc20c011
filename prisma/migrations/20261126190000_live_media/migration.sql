-- The pictures and recordings that readers may see: those of a live story, an author's portrait, a page about the paper.

-- CreateEnum
CREATE TYPE "LiveMediaOwner" AS ENUM ('story', 'author', 'page');

-- CreateTable
CREATE TABLE "LiveMedia" (
    "mediaId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "owner" "LiveMediaOwner" NOT NULL,

    CONSTRAINT "LiveMedia_pkey" PRIMARY KEY ("mediaId", "ownerId")
);

-- CreateIndex
CREATE INDEX "LiveMedia_ownerId_idx" ON "LiveMedia"("ownerId");

-- Every block names its picture or recording in the attribute `media`.
CREATE FUNCTION media_in_body(body JSONB) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT DISTINCT found #>> '{}' FROM jsonb_path_query(body, '$.**.attrs.media') AS found
    WHERE jsonb_typeof(found) = 'string'
$$;

CREATE FUNCTION media_of_revision(revision TEXT) RETURNS SETOF TEXT LANGUAGE sql STABLE AS $$
    SELECT media_in_body(body) FROM "Revision" WHERE id = revision
    UNION SELECT fields->'lead'->>'mediaId' FROM "Revision" WHERE id = revision AND fields->'lead'->>'mediaId' <> ''
$$;

CREATE FUNCTION set_live_media(kind "LiveMediaOwner", owner_id TEXT, media TEXT[]) RETURNS VOID LANGUAGE sql AS $$
    DELETE FROM "LiveMedia" WHERE "ownerId" = owner_id AND "mediaId" <> ALL (media);
    INSERT INTO "LiveMedia" ("mediaId", "ownerId", "owner") SELECT DISTINCT unnest(media), owner_id, kind
    ON CONFLICT DO NOTHING;
$$;

CREATE FUNCTION keep_live_media_of_story() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('story', NEW.id, ARRAY(SELECT media_of_revision(NEW."liveRevisionId")));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media_of_new AFTER INSERT ON "Story"
    FOR EACH ROW WHEN (NEW."liveRevisionId" IS NOT NULL) EXECUTE FUNCTION keep_live_media_of_story();
CREATE TRIGGER keep_live_media_of_changed AFTER UPDATE ON "Story"
    FOR EACH ROW WHEN (OLD."liveRevisionId" IS DISTINCT FROM NEW."liveRevisionId")
    EXECUTE FUNCTION keep_live_media_of_story();

CREATE FUNCTION keep_live_media_of_author() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('author', NEW.id, array_remove(ARRAY[NEW."portraitId"], NULL));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media AFTER INSERT OR UPDATE OF "portraitId" ON "Author"
    FOR EACH ROW EXECUTE FUNCTION keep_live_media_of_author();

CREATE FUNCTION keep_live_media_of_page() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('page', NEW.id, ARRAY(SELECT media_in_body(NEW.body)));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media AFTER INSERT OR UPDATE OF body ON "StandingPage"
    FOR EACH ROW EXECUTE FUNCTION keep_live_media_of_page();

CREATE FUNCTION drop_live_media() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM "LiveMedia" WHERE "ownerId" = OLD.id;
    RETURN NULL;
END $$;
CREATE TRIGGER drop_live_media AFTER DELETE ON "Story" FOR EACH ROW EXECUTE FUNCTION drop_live_media();
CREATE TRIGGER drop_live_media AFTER DELETE ON "Author" FOR EACH ROW EXECUTE FUNCTION drop_live_media();
CREATE TRIGGER drop_live_media AFTER DELETE ON "StandingPage" FOR EACH ROW EXECUTE FUNCTION drop_live_media();

-- Makes everything that the triggers keep anew. Nobody publishes meanwhile.
CREATE FUNCTION recount_live_media() RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story", "Author", "StandingPage" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "LiveMedia";
    INSERT INTO "LiveMedia" ("mediaId", "ownerId", "owner")
    SELECT media, story.id, 'story'::"LiveMediaOwner" FROM "Story" AS story, media_of_revision(story."liveRevisionId") AS media
    WHERE story."liveRevisionId" IS NOT NULL
    UNION ALL SELECT "portraitId", id, 'author' FROM "Author" WHERE "portraitId" IS NOT NULL
    UNION ALL SELECT media, page.id, 'page' FROM "StandingPage" AS page, media_in_body(page.body) AS media;
END $$;

SELECT recount_live_media();
