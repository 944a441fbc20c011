-- The pictures of the paper as a library: which story shows which, and the words by which they are found. Both are made
-- behind the save.
ALTER TABLE "Media" ADD COLUMN "words" tsvector NOT NULL DEFAULT ''::tsvector, ADD COLUMN "form" INTEGER NOT NULL DEFAULT 0;
CREATE INDEX "Media_createdAt_id_idx" ON "Media"("createdAt" DESC, "id" DESC);
CREATE INDEX "Media_form_idx" ON "Media"("form");
CREATE INDEX "Media_words_idx" ON "Media" USING GIN ("words") WITH (fastupdate = off);

CREATE TABLE "PictureUse" (
    "mediaId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "PictureUse_pkey" PRIMARY KEY ("mediaId", "storyId")
);
ALTER TABLE "PictureUse" ADD CONSTRAINT "PictureUse_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "PictureUse_storyId_idx" ON "PictureUse"("storyId");
CREATE INDEX "PictureUse_words_idx" ON "PictureUse" USING GIN ("words") WITH (fastupdate = off);
