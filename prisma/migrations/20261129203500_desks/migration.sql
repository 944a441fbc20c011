-- AlterTable
ALTER TABLE "Desk" ADD COLUMN     "closedAt" TIMESTAMPTZ,
ADD COLUMN     "mergedIntoId" TEXT,
ADD COLUMN     "names" JSONB NOT NULL DEFAULT '{}',
ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0;

-- AddForeignKey
ALTER TABLE "Desk" ADD CONSTRAINT "Desk_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "Desk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Desk_mergedIntoId_idx" ON "Desk"("mergedIntoId");

ALTER TABLE "Desk" ADD CONSTRAINT "Desk_merged_is_closed"
    CHECK ("mergedIntoId" IS NULL OR ("closedAt" IS NOT NULL AND "mergedIntoId" <> id));

-- Desks were sorted by name until now.
UPDATE "Desk" desk SET position = sorted.position
FROM (SELECT id, row_number() OVER (ORDER BY name) - 1 AS position FROM "Desk") sorted WHERE sorted.id = desk.id;

-- Names that differ only in case or accents get a number.
UPDATE "Desk" desk SET name = desk.name || ' ' || twin.number
FROM (SELECT id, row_number() OVER (PARTITION BY name_key(name) ORDER BY name, id) AS number FROM "Desk") twin
WHERE twin.id = desk.id AND twin.number > 1;
CREATE UNIQUE INDEX "Desk_spelling_key" ON "Desk" (name_key("name"));
