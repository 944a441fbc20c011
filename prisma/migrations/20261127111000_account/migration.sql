-- What people set for themselves: picture, time zone, the filters of their budget, and which notifications also come by
-- email.
ALTER TABLE "Person" ADD COLUMN "zone" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "pictureId" TEXT,
    ADD COLUMN "budgetView" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "emailKinds" TEXT[] NOT NULL DEFAULT ARRAY['mention', 'assignment']::TEXT[];
CREATE INDEX "Person_pictureId_idx" ON "Person"("pictureId");
ALTER TABLE "Person" ADD CONSTRAINT "Person_pictureId_fkey"
    FOREIGN KEY ("pictureId") REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whether the first admin is still led through the first steps of a new paper.
ALTER TABLE "Paper" ADD COLUMN "isNew" BOOLEAN NOT NULL DEFAULT false;
