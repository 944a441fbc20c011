-- The typeface of headlines and of the name in type.
ALTER TABLE "Edition" ADD COLUMN "typeface" TEXT NOT NULL DEFAULT 'newsreader';
