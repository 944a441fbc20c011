ALTER TABLE "ImportItem" ADD COLUMN "namedId" TEXT;
CREATE INDEX "ImportItem_namedId_idx" ON "ImportItem"("namedId") WHERE ("namedId" IS NOT NULL);

-- What an export has: the whole paper, the stories of an edition or year, or readers' site.
ALTER TABLE "ArchiveExport" ADD COLUMN "kind" TEXT NOT NULL DEFAULT 'paper',
    ADD COLUMN "editionId" TEXT,
    ADD COLUMN "year" INTEGER,
    ADD COLUMN "scheduled" BOOLEAN NOT NULL DEFAULT false,
    ADD CONSTRAINT "ArchiveExport_kind" CHECK ("kind" IN ('paper', 'site')),
    ADD CONSTRAINT "ArchiveExport_part" CHECK ("kind" = 'paper' OR "editionId" IS NULL AND "year" IS NULL);

CREATE TABLE "ArchiveSchedule" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "day" INTEGER,
    "kept" INTEGER NOT NULL DEFAULT 4,
    "personId" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ArchiveSchedule_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ArchiveSchedule_one" CHECK ("id" = 1),
    CONSTRAINT "ArchiveSchedule_day" CHECK ("day" BETWEEN 0 AND 6),
    CONSTRAINT "ArchiveSchedule_kept" CHECK ("kept" BETWEEN 1 AND 12)
);
CREATE INDEX "ArchiveSchedule_personId_idx" ON "ArchiveSchedule"("personId");
ALTER TABLE "ArchiveSchedule" ADD CONSTRAINT "ArchiveSchedule_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
