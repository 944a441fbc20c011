DROP INDEX "WireUse_storyId_idx";
CREATE UNIQUE INDEX "WireUse_storyId_key" ON "WireUse"("storyId");
