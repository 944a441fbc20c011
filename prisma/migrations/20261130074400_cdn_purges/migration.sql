-- CreateTable
CREATE TABLE "CdnPurge" (
    "id" TEXT NOT NULL,
    "keys" TEXT[],
    "isConfirmed" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "doneAt" TIMESTAMPTZ,
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "CdnPurge_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CdnPurge_createdAt_idx" ON "CdnPurge"("createdAt");
-- Those that wait are found without reading the others.
CREATE INDEX "CdnPurge_waiting_idx" ON "CdnPurge"("createdAt") WHERE "doneAt" IS NULL;
