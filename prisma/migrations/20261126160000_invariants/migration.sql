-- What two requests at once could break is kept by the database. Rows of a paper that break it already are mended first,
-- so that no paper is kept from this migration.

-- A group has one version per edition. Of several in one edition the live or else the oldest one stays; each of the
-- others becomes a group of its own.
DO $$
DECLARE
    extra RECORD;
    own TEXT;
BEGIN
    FOR extra IN
        SELECT id FROM (
            SELECT id, row_number() OVER (
                PARTITION BY "groupId", "editionId" ORDER BY "liveRevisionId" IS NULL, "createdAt", id
            ) AS place FROM "Story"
        ) AS numbered WHERE place > 1 ORDER BY id
    LOOP
        own := gen_random_uuid()::text;
        INSERT INTO "StoryGroup" (id) VALUES (own);
        UPDATE "Story" SET "groupId" = own WHERE id = extra.id;
    END LOOP;
END $$;

-- A live story without a current address has the one it had last; without any, or with the revision of another story,
-- readers could not open it: it is a draft.
UPDATE "Address" SET current = true WHERE path IN (
    SELECT DISTINCT ON (address."storyId") address.path
    FROM "Address" AS address JOIN "Story" AS story ON story.id = address."storyId"
    WHERE story."liveRevisionId" IS NOT NULL
    AND NOT EXISTS (SELECT FROM "Address" AS other WHERE other."storyId" = story.id AND other.current)
    ORDER BY address."storyId", address."createdAt" DESC, address.path
);
UPDATE "Story" AS story SET stage = 'draft', "liveRevisionId" = NULL, "liveSectionId" = NULL, "liveTopicIds" = '{}', "liveAuthorIds" = '{}'
WHERE "liveRevisionId" IS NOT NULL AND (
    NOT EXISTS (SELECT FROM "Address" WHERE "storyId" = story.id AND current)
    OR NOT EXISTS (SELECT FROM "Revision" WHERE id = story."liveRevisionId" AND "storyId" = story.id)
);
UPDATE "Story" SET stage = 'published' WHERE stage <> 'published' AND "liveRevisionId" IS NOT NULL;
UPDATE "Story" SET stage = 'draft' WHERE stage = 'published' AND "liveRevisionId" IS NULL;
SET CONSTRAINTS ALL IMMEDIATE;

DROP INDEX "Story_groupId_idx";
CREATE UNIQUE INDEX "Story_groupId_editionId_key" ON "Story"("groupId", "editionId");

-- A story is published exactly while readers have a revision of it, at one current address. Looked at when the
-- transaction commits: a story and its revision name each other.
CREATE FUNCTION check_live_story(story_id TEXT) RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    story "Story";
BEGIN
    SELECT * INTO story FROM "Story" WHERE id = story_id;
    IF NOT FOUND OR (story.stage <> 'published' AND story."liveRevisionId" IS NULL) THEN RETURN; END IF;
    IF story.stage <> 'published' OR story."liveRevisionId" IS NULL THEN
        RAISE EXCEPTION 'story % is % and its live revision is %', story_id, story.stage, story."liveRevisionId"
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_live_stage';
    END IF;
    IF NOT EXISTS (SELECT FROM "Revision" WHERE id = story."liveRevisionId" AND "storyId" = story_id) THEN
        RAISE EXCEPTION 'the live revision of story % is of another story', story_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_live_revision';
    END IF;
    IF NOT EXISTS (SELECT FROM "Address" WHERE "storyId" = story_id AND current) THEN
        RAISE EXCEPTION 'story % is live without an address', story_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_live_address';
    END IF;
END $$;

CREATE FUNCTION check_story_is_whole() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM check_live_story(NEW.id);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_new_story AFTER INSERT ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW.stage = 'published' OR NEW."liveRevisionId" IS NOT NULL) EXECUTE FUNCTION check_story_is_whole();
CREATE CONSTRAINT TRIGGER check_changed_story AFTER UPDATE ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (
        (NEW.stage = 'published' OR NEW."liveRevisionId" IS NOT NULL)
        AND (OLD.stage, OLD."liveRevisionId") IS DISTINCT FROM (NEW.stage, NEW."liveRevisionId")
    ) EXECUTE FUNCTION check_story_is_whole();

CREATE FUNCTION check_address_is_whole() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM check_live_story(OLD."storyId");
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER check_former_address AFTER UPDATE ON "Address" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD.current AND NOT NEW.current) EXECUTE FUNCTION check_address_is_whole();

-- An address belongs to one story for ever.
CREATE TRIGGER "Address_for_ever" BEFORE DELETE OR UPDATE OF path, "storyId" ON "Address"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A name as it is compared with others: without case, accents of Latin and Greek letters, forms of one letter, and
-- spaces around it or too many.
CREATE FUNCTION name_key(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(normalize(regexp_replace(
        normalize(lower(normalize(name, NFKC)), NFD), '([a-z\u0370-\u03ff])[\u0300-\u036f]+', '\1', 'g'
    ), NFC), '\s+', ' ', 'g'))
$$;

-- Names of topics and authors are unique in each language. Kept by triggers.
CREATE TYPE "NamedKind" AS ENUM ('topic', 'author');
CREATE TABLE "NameInUse" (
    "kind" "NamedKind" NOT NULL,
    "lang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,

    CONSTRAINT "NameInUse_pkey" PRIMARY KEY ("kind", "lang", "key")
);
CREATE INDEX "NameInUse_kind_ownerId_idx" ON "NameInUse"("kind", "ownerId");

CREATE FUNCTION names_by_language(names JSONB) RETURNS TABLE (lang TEXT, name TEXT)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT key, value FROM jsonb_each_text(CASE WHEN jsonb_typeof(names) = 'object' THEN names ELSE '{}' END)
$$;

CREATE FUNCTION keep_names() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM "NameInUse" WHERE "kind" = TG_ARGV[0]::"NamedKind" AND "ownerId" = OLD.id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO "NameInUse" ("kind", "lang", "key", "ownerId")
        SELECT TG_ARGV[0]::"NamedKind", lang, name_key(name), NEW.id FROM names_by_language(NEW.names);
    END IF;
    RETURN NULL;
END $$;

-- Notes all names anew, now and after a paper was loaded without triggers. Of topics or authors that share a name the
-- one that was added first keeps it; the others get a number after it.
CREATE FUNCTION renew_names() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    owner RECORD;
    given RECORD;
    number INTEGER;
    free TEXT;
BEGIN
    DELETE FROM "NameInUse";
    FOR owner IN
        SELECT 'topic'::"NamedKind" AS kind, id, names FROM "Topic"
        UNION ALL SELECT 'author', id, names FROM "Author" ORDER BY kind, id
    LOOP
        FOR given IN SELECT lang, name FROM names_by_language(owner.names) LOOP
            number := 1;
            free := given.name;
            WHILE EXISTS (SELECT FROM "NameInUse" WHERE kind = owner.kind AND lang = given.lang AND key = name_key(free)) LOOP
                number := number + 1;
                free := given.name || ' ' || number;
            END LOOP;
            INSERT INTO "NameInUse" VALUES (owner.kind, given.lang, name_key(free), owner.id);
            owner.names := jsonb_set(owner.names, ARRAY[given.lang], to_jsonb(free));
        END LOOP;
        UPDATE "Topic" SET names = owner.names WHERE owner.kind = 'topic' AND id = owner.id AND names <> owner.names;
        UPDATE "Author" SET names = owner.names WHERE owner.kind = 'author' AND id = owner.id AND names <> owner.names;
    END LOOP;
END $$;
SELECT renew_names();

CREATE TRIGGER keep_names_of_topic AFTER INSERT OR DELETE OR UPDATE OF names ON "Topic"
    FOR EACH ROW EXECUTE FUNCTION keep_names('topic');
CREATE TRIGGER keep_names_of_author AFTER INSERT OR DELETE OR UPDATE OF names ON "Author"
    FOR EACH ROW EXECUTE FUNCTION keep_names('author');

-- Names of sections are unique among those beside them.
DO $$
DECLARE
    section RECORD;
    number INTEGER;
    free TEXT;
BEGIN
    FOR section IN SELECT id, "editionId", "parentId", name FROM "Section" ORDER BY position, id LOOP
        number := 1;
        free := section.name;
        WHILE EXISTS (
            SELECT FROM "Section" AS other
            WHERE other."editionId" = section."editionId" AND other."parentId" IS NOT DISTINCT FROM section."parentId"
            AND name_key(other.name) = name_key(free) AND other.id <> section.id
            AND (number > 1 OR (other.position, other.id) < (SELECT position, id FROM "Section" WHERE id = section.id))
        ) LOOP
            number := number + 1;
            free := section.name || ' ' || number;
        END LOOP;
        UPDATE "Section" SET name = free WHERE id = section.id AND name <> free;
    END LOOP;
END $$;
CREATE UNIQUE INDEX "Section_name_key" ON "Section" ("editionId", coalesce("parentId", ''), name_key("name"));
