ALTER TABLE "ImportItem" ADD COLUMN "namedId" TEXT;
CREATE INDEX "ImportItem_namedId_idx" ON "ImportItem"("namedId") WHERE ("namedId" IS NOT NULL);
