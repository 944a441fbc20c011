-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "editionIds" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "licence" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rights" TEXT NOT NULL DEFAULT 'unknown';

-- AlterTable
ALTER TABLE "TimedLaunch" ADD COLUMN     "heldFor" TEXT NOT NULL DEFAULT 'newer-launch';

-- A licence of this kind is named by its address.
ALTER TABLE "Media" ADD CONSTRAINT "Media_rights" CHECK (
    "rights" IN ('unknown', 'staff', 'commissioned', 'subscription', 'single-use', 'creative-commons', 'handout', 'public-domain')
    AND ("rights" <> 'creative-commons' OR "licence" <> ''));

-- CreateIndex
CREATE INDEX "Media_rights_createdAt_id_idx" ON "Media"("rights", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Media_limited_idx" ON "Media"("createdAt" DESC, "id" DESC) WHERE (("editionIds" <> '{}'::text[]));
