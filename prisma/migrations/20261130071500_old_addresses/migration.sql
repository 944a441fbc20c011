CREATE TABLE "Redirect" (
    "path" TEXT NOT NULL,
    "storyId" TEXT,
    "target" TEXT NOT NULL DEFAULT '',
    "importId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Redirect_pkey" PRIMARY KEY ("path")
);

CREATE INDEX "Redirect_importId_idx" ON "Redirect"("importId");
CREATE INDEX "Redirect_storyId_idx" ON "Redirect"("storyId");

ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Redirect" ADD CONSTRAINT "Redirect_one_target" CHECK (("storyId" IS NULL) = ("target" <> ''));

ALTER TABLE "ImportItem" ADD COLUMN "oldPath" TEXT NOT NULL DEFAULT '';
CREATE INDEX "ImportItem_importId_oldPath_idx" ON "ImportItem"("importId", "oldPath") WHERE ("oldPath" <> ''::text);
