ALTER TABLE "ImportOrigin" ADD COLUMN "publishedRevisionId" TEXT;
