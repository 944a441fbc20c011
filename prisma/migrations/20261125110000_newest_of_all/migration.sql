-- CreateIndex
CREATE INDEX "Story_firstPublishedAt_id_idx" ON "Story"("firstPublishedAt" DESC, "id" DESC);
