-- CreateTable
CREATE TABLE "Paper" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "xAccount" TEXT NOT NULL DEFAULT '',
    "adsText" TEXT NOT NULL DEFAULT '',
    "securityText" TEXT NOT NULL DEFAULT '',
    "trustText" TEXT NOT NULL DEFAULT '',
    "hubs" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "indexNowKey" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Paper_one_row" CHECK ("id" = 1)
);
INSERT INTO "Paper" ("name") VALUES ('Broadsheet');

-- CreateTable
CREATE TABLE "StandingPage" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StandingPage_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "StandingPage_editionId_slug_key" ON "StandingPage"("editionId", "slug");
ALTER TABLE "StandingPage" ADD CONSTRAINT "StandingPage_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "Author" ADD COLUMN "titles" JSONB NOT NULL DEFAULT '{}', ADD COLUMN "email" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Topic" ADD COLUMN "descriptions" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Media" ADD COLUMN "focusX" DOUBLE PRECISION NOT NULL DEFAULT 0.5, ADD COLUMN "focusY" DOUBLE PRECISION NOT NULL DEFAULT 0.5;

-- Topics and authors of what is live, for the lists of their stories.
ALTER TABLE "Story" ADD COLUMN "liveTopicIds" TEXT[] DEFAULT ARRAY[]::TEXT[], ADD COLUMN "liveAuthorIds" TEXT[] DEFAULT ARRAY[]::TEXT[];
UPDATE "Story" SET
    "liveTopicIds" = ARRAY(SELECT jsonb_array_elements_text("Revision"."fields" -> 'topicIds')),
    "liveAuthorIds" = ARRAY(
        SELECT DISTINCT "byline" ->> 'authorId' FROM jsonb_array_elements("Revision"."fields" -> 'bylines') AS "byline"
        WHERE "byline" ->> 'authorId' IS NOT NULL
    )
FROM "Revision" WHERE "Revision"."id" = "Story"."liveRevisionId";
CREATE INDEX "Story_liveTopicIds_idx" ON "Story" USING GIN ("liveTopicIds");
CREATE INDEX "Story_liveAuthorIds_idx" ON "Story" USING GIN ("liveAuthorIds");

-- CreateTable
CREATE TABLE "Heat" (
    "storyId" TEXT NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Heat_pkey" PRIMARY KEY ("storyId")
);
CREATE INDEX "Heat_at_idx" ON "Heat"("at");
ALTER TABLE "Heat" ADD CONSTRAINT "Heat_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateTable
CREATE TABLE "Outbox" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "dueAt" TIMESTAMPTZ NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Outbox_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Outbox_dueAt_idx" ON "Outbox"("dueAt");
