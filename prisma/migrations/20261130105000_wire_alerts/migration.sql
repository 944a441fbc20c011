ALTER TABLE "WireStory" ADD COLUMN "lang" TEXT NOT NULL DEFAULT '';
ALTER TABLE "WireStory" ADD COLUMN "subjects" TEXT[] NOT NULL DEFAULT '{}';
ALTER TABLE "WireStory" ADD COLUMN "words" tsvector NOT NULL DEFAULT '';

-- Stories that came in before have the language and the words of their headline until their next version.
UPDATE "WireStory" AS story SET
    "lang" = lower(split_part(COALESCE(version.content->>'lang', ''), '-', 1)),
    "words" = to_tsvector('simple', lower(story.headline || ' ' || story.slug))
FROM "WireVersion" AS version WHERE version."wireStoryId" = story.id AND version.number = story.number;

CREATE INDEX "WireStory_words_idx" ON "WireStory" USING GIN ("words");

CREATE TABLE "WireAlert" (
    "id" TEXT NOT NULL,
    "personId" TEXT,
    "deskId" TEXT,
    "words" TEXT NOT NULL,
    "folded" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WireAlert_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "WireAlert_one_owner" CHECK (("personId" IS NULL) <> ("deskId" IS NULL)),
    CONSTRAINT "WireAlert_words" CHECK ("folded" <> '')
);

CREATE UNIQUE INDEX "WireAlert_personId_folded_key" ON "WireAlert"("personId", "folded");
CREATE UNIQUE INDEX "WireAlert_deskId_folded_key" ON "WireAlert"("deskId", "folded");

ALTER TABLE "WireAlert" ADD CONSTRAINT "WireAlert_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WireAlert" ADD CONSTRAINT "WireAlert_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE TABLE "WireFilter" (
    "deskId" TEXT NOT NULL,
    "sources" TEXT[] NOT NULL,
    "langs" TEXT[] NOT NULL,
    "subjects" TEXT[] NOT NULL,
    "words" TEXT[] NOT NULL,
    "priority" SMALLINT,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WireFilter_pkey" PRIMARY KEY ("deskId"),
    CONSTRAINT "WireFilter_priority" CHECK ("priority" BETWEEN 1 AND 9)
);

ALTER TABLE "WireFilter" ADD CONSTRAINT "WireFilter_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "InboxItem" ADD COLUMN "wireStoryId" TEXT;
CREATE INDEX "InboxItem_wireStoryId_idx" ON "InboxItem"("wireStoryId");
ALTER TABLE "InboxItem" ADD CONSTRAINT "InboxItem_wireStoryId_fkey" FOREIGN KEY ("wireStoryId") REFERENCES "WireStory"("id") ON DELETE SET NULL ON UPDATE CASCADE;
