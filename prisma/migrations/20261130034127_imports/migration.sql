-- CreateEnum
CREATE TYPE "ImportState" AS ENUM ('waiting', 'reading', 'ready', 'running', 'stopped', 'done', 'undoing', 'undone', 'failed');

-- AlterTable
ALTER TABLE "Note" ADD COLUMN     "authorName" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "Import" (
    "id" TEXT NOT NULL,
    "state" "ImportState" NOT NULL DEFAULT 'waiting',
    "source" TEXT NOT NULL DEFAULT '',
    "files" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "problem" TEXT NOT NULL DEFAULT '',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "startedAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "Import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportItem" (
    "importId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "foreignId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB,
    "losses" JSONB NOT NULL,
    "digest" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT 'pending',
    "reason" TEXT NOT NULL DEFAULT '',
    "storyId" TEXT,

    CONSTRAINT "ImportItem_pkey" PRIMARY KEY ("importId","position")
);

-- CreateTable
CREATE TABLE "ImportOrigin" (
    "source" TEXT NOT NULL,
    "foreignId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "importId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "address" TEXT,

    CONSTRAINT "ImportOrigin_pkey" PRIMARY KEY ("source","foreignId")
);

-- CreateTable
CREATE TABLE "OutsidePerson" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "OutsidePerson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Import_createdById_createdAt_idx" ON "Import"("createdById", "createdAt");

-- CreateIndex
CREATE INDEX "Import_createdAt_id_idx" ON "Import"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "ImportItem_importId_outcome_position_idx" ON "ImportItem"("importId", "outcome", "position");

-- CreateIndex
CREATE UNIQUE INDEX "ImportItem_importId_foreignId_key" ON "ImportItem"("importId", "foreignId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportOrigin_storyId_key" ON "ImportOrigin"("storyId");

-- CreateIndex
CREATE INDEX "ImportOrigin_importId_idx" ON "ImportOrigin"("importId");

-- CreateIndex
CREATE UNIQUE INDEX "OutsidePerson_name_key" ON "OutsidePerson"("name");

-- AddForeignKey
ALTER TABLE "Import" ADD CONSTRAINT "Import_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_importId_fkey" FOREIGN KEY ("importId") REFERENCES "Import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportOrigin" ADD CONSTRAINT "ImportOrigin_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ImportItem" ADD CONSTRAINT "ImportItem_outcome" CHECK ("outcome" IN
    ('pending', 'made', 'changed', 'unchanged', 'kept', 'left-out', 'failed', 'undone'));
