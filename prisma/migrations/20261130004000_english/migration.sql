-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "english" TEXT NOT NULL DEFAULT 'zone';

ALTER TABLE "Edition" ADD CONSTRAINT "Edition_english" CHECK ("english" IN ('zone', 'GB', 'US'));
