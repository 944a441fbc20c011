-- AlterTable
ALTER TABLE "ImportItem" ADD COLUMN     "source" TEXT NOT NULL DEFAULT '';
