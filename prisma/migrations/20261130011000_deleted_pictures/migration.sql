-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "deletedAt" TIMESTAMPTZ,
ADD COLUMN     "uploadKey" TEXT;

-- CreateIndex
CREATE INDEX "Media_deletedAt_idx" ON "Media"("deletedAt") WHERE ("deletedAt" IS NOT NULL);

-- CreateIndex
CREATE UNIQUE INDEX "Media_uploadedById_uploadKey_key" ON "Media"("uploadedById", "uploadKey");

-- The pictures of texts that are kept, so that a deletion finds its uses without reading the texts.
CREATE INDEX "Revision_media_idx" ON "Revision" USING GIN (jsonb_path_query_array("body", '$.**.attrs.media') jsonb_path_ops);
CREATE INDEX "CoverageEntry_media_idx" ON "CoverageEntry" USING GIN (jsonb_path_query_array("body", '$.**.attrs.media') jsonb_path_ops);
CREATE INDEX "FrontLaunch_media_idx" ON "FrontLaunch" USING GIN (jsonb_path_query_array("contents", '$.containers[*].slots[*].mediaId') jsonb_path_ops);
CREATE INDEX "RecordedState_media_idx" ON "RecordedState" USING GIN (jsonb_path_query_array("state", '$.body.**.attrs.media') jsonb_path_ops)
    WHERE "kind" IN ('entry', 'page', 'template');
CREATE INDEX "RecordedState_portrait_idx" ON "RecordedState" (("state" ->> 'portraitId')) WHERE "kind" = 'author';
