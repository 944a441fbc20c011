CREATE TABLE "WireStory" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "guid" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "priority" SMALLINT,
    "embargoUntil" TIMESTAMPTZ,
    "putAside" BOOLEAN NOT NULL DEFAULT false,
    "firstAt" TIMESTAMPTZ NOT NULL,
    "receivedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WireStory_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WireVersion" (
    "wireStoryId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "textDigest" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WireVersion_pkey" PRIMARY KEY ("wireStoryId","number")
);

CREATE TABLE "WireUse" (
    "wireStoryId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WireUse_pkey" PRIMARY KEY ("wireStoryId","storyId")
);

CREATE TABLE "WireFeed" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "problem" TEXT NOT NULL DEFAULT '',
    "digest" TEXT NOT NULL DEFAULT '',
    "fetchedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "WireFeed_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "WireStory_source_guid_key" ON "WireStory"("source", "guid");
CREATE INDEX "WireStory_receivedAt_id_idx" ON "WireStory"("receivedAt" DESC, "id" DESC);
CREATE INDEX "WireVersion_textDigest_idx" ON "WireVersion"("textDigest");
CREATE UNIQUE INDEX "WireUse_storyId_key" ON "WireUse"("storyId");
CREATE UNIQUE INDEX "WireFeed_address_key" ON "WireFeed"("address");

ALTER TABLE "WireVersion" ADD CONSTRAINT "WireVersion_wireStoryId_fkey" FOREIGN KEY ("wireStoryId") REFERENCES "WireStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WireUse" ADD CONSTRAINT "WireUse_wireStoryId_fkey" FOREIGN KEY ("wireStoryId") REFERENCES "WireStory"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WireUse" ADD CONSTRAINT "WireUse_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WireStory" ADD CONSTRAINT "WireStory_state" CHECK ("state" IN ('usable', 'withheld', 'killed'));

ALTER TABLE "ApiToken" DROP CONSTRAINT "ApiToken_scopes_check";
ALTER TABLE "ApiToken" ADD CONSTRAINT "ApiToken_scopes_check" CHECK (
    cardinality("scopes") BETWEEN 1 AND 4 AND "scopes" <@ ARRAY['stories:read', 'working:read', 'stories:write', 'wire:write']
);
