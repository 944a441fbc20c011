-- CreateIndex
CREATE INDEX "Story_withdrawn_idx" ON "Story"("updatedAt" DESC) WHERE (withdrawal <> ''::text);
