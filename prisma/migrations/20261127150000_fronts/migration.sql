-- Producers arrange the front of each edition and section as a draft, and launch it at once or at a time.

ALTER TYPE "LiveMediaOwner" ADD VALUE 'front';

CREATE TABLE "Front" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "sectionId" TEXT,
    "draft" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedById" TEXT,
    "savedAt" TIMESTAMPTZ,

    CONSTRAINT "Front_pkey" PRIMARY KEY ("id"),
    -- One front for each edition and each section.
    CONSTRAINT "Front_is_of" CHECK ("id" = coalesce("sectionId", "editionId"))
);
CREATE UNIQUE INDEX "Front_sectionId_key" ON "Front"("sectionId");
CREATE INDEX "Front_editionId_idx" ON "Front"("editionId");
CREATE INDEX "Front_savedById_idx" ON "Front"("savedById");

CREATE TABLE "FrontLaunch" (
    "frontId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "contents" JSONB NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "restored" INTEGER,
    "timedFor" TIMESTAMPTZ,

    CONSTRAINT "FrontLaunch_pkey" PRIMARY KEY ("frontId", "number")
);
CREATE INDEX "FrontLaunch_personId_idx" ON "FrontLaunch"("personId");

CREATE TABLE "TimedLaunch" (
    "id" TEXT NOT NULL,
    "frontId" TEXT NOT NULL,
    "contents" JSONB NOT NULL,
    "launchAt" TIMESTAMPTZ NOT NULL,
    "zone" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TimedLaunch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TimedLaunch_frontId_launchAt_key" ON "TimedLaunch"("frontId", "launchAt");
CREATE INDEX "TimedLaunch_launchAt_idx" ON "TimedLaunch"("launchAt");
CREATE INDEX "TimedLaunch_personId_idx" ON "TimedLaunch"("personId");

CREATE TABLE "BreakingNews" (
    "editionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "storyId" TEXT,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "BreakingNews_pkey" PRIMARY KEY ("editionId")
);
CREATE INDEX "BreakingNews_storyId_idx" ON "BreakingNews"("storyId");
CREATE INDEX "BreakingNews_personId_idx" ON "BreakingNews"("personId");
CREATE INDEX "BreakingNews_expiresAt_idx" ON "BreakingNews"("expiresAt");

ALTER TABLE "Front" ADD CONSTRAINT "Front_editionId_fkey"
    FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Front" ADD CONSTRAINT "Front_sectionId_fkey"
    FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Front" ADD CONSTRAINT "Front_savedById_fkey"
    FOREIGN KEY ("savedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FrontLaunch" ADD CONSTRAINT "FrontLaunch_frontId_fkey"
    FOREIGN KEY ("frontId") REFERENCES "Front"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "FrontLaunch" ADD CONSTRAINT "FrontLaunch_personId_fkey"
    FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TimedLaunch" ADD CONSTRAINT "TimedLaunch_frontId_fkey"
    FOREIGN KEY ("frontId") REFERENCES "Front"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "TimedLaunch" ADD CONSTRAINT "TimedLaunch_personId_fkey"
    FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BreakingNews" ADD CONSTRAINT "BreakingNews_editionId_fkey"
    FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BreakingNews" ADD CONSTRAINT "BreakingNews_storyId_fkey"
    FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "BreakingNews" ADD CONSTRAINT "BreakingNews_personId_fkey"
    FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A launch never changes; it is removed with its section alone.
CREATE TRIGGER "FrontLaunch_never_changes" BEFORE UPDATE ON "FrontLaunch"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- A front shows pictures of its own.
CREATE FUNCTION media_of_front(contents JSONB) RETURNS SETOF TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT DISTINCT found #>> '{}' FROM jsonb_path_query(contents, '$.containers[*].slots[*].mediaId') AS found
    WHERE jsonb_typeof(found) = 'string'
$$;

CREATE FUNCTION keep_live_media_of_front() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM set_live_media('front', NEW."frontId", ARRAY(SELECT media_of_front(NEW.contents)));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_live_media AFTER INSERT ON "FrontLaunch"
    FOR EACH ROW EXECUTE FUNCTION keep_live_media_of_front();
CREATE TRIGGER drop_live_media AFTER DELETE ON "Front" FOR EACH ROW EXECUTE FUNCTION drop_live_media();

CREATE OR REPLACE FUNCTION recount_live_media() RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story", "Author", "StandingPage", "FrontLaunch" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "LiveMedia";
    INSERT INTO "LiveMedia" ("mediaId", "ownerId", "owner")
    SELECT media, story.id, 'story'::"LiveMediaOwner" FROM "Story" AS story, media_of_revision(story."liveRevisionId") AS media
    WHERE story."liveRevisionId" IS NOT NULL
    UNION ALL SELECT "portraitId", id, 'author' FROM "Author" WHERE "portraitId" IS NOT NULL
    UNION ALL SELECT media, page.id, 'page' FROM "StandingPage" AS page, media_in_body(page.body) AS media
    UNION ALL SELECT media, live."frontId", 'front' FROM (
        SELECT DISTINCT ON ("frontId") "frontId", contents FROM "FrontLaunch" ORDER BY "frontId", number DESC
    ) AS live, media_of_front(live.contents) AS media;
END $$;
