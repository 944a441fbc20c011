-- AlterTable
ALTER TABLE "Section" ADD COLUMN     "isOpinion" BOOLEAN NOT NULL DEFAULT false;

-- Opinion sections were those with this slug until now.
UPDATE "Section" SET "isOpinion" = true WHERE slug = 'opinion' AND "parentId" IS NULL;
