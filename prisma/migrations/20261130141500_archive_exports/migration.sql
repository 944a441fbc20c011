-- CreateTable
CREATE TABLE "ArchiveExport" (
    "id" TEXT NOT NULL,
    "startedById" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "takenAt" TIMESTAMPTZ,
    "seenAt" TIMESTAMPTZ NOT NULL,
    "stopRequestedAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,
    "error" TEXT NOT NULL DEFAULT '',
    "part" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "stories" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "ArchiveExport_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ArchiveExport_error_check" CHECK ("error" = '' OR "finishedAt" IS NOT NULL),
    CONSTRAINT "ArchiveExport_deleted_check" CHECK ("deletedAt" IS NULL OR "finishedAt" IS NOT NULL)
);

-- CreateIndex
CREATE INDEX "ArchiveExport_startedAt_id_idx" ON "ArchiveExport"("startedAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ArchiveExport_startedById_idx" ON "ArchiveExport"("startedById");

-- One at a time.
CREATE UNIQUE INDEX "ArchiveExport_running_key" ON "ArchiveExport"((true)) WHERE "finishedAt" IS NULL;

-- AddForeignKey
ALTER TABLE "ArchiveExport" ADD CONSTRAINT "ArchiveExport_startedById_fkey" FOREIGN KEY ("startedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
