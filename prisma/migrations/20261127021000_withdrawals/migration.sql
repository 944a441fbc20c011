-- Why a step was taken, for the newsroom.
ALTER TABLE "Revision" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';

-- How a story that readers had was last taken from them, the line that they read in its place, and what they had.
ALTER TABLE "Story" ADD COLUMN "withdrawal" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "withdrawnLine" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "withdrawnRevisionId" TEXT;
ALTER TABLE "Story" ADD CONSTRAINT "Story_withdrawnRevisionId_fkey" FOREIGN KEY ("withdrawnRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;
UPDATE "Story" SET "withdrawal" = CASE WHEN stage = 'killed' THEN 'kill' ELSE 'unpublish' END
WHERE "liveRevisionId" IS NULL AND "firstPublishedAt" IS NOT NULL;
ALTER TABLE "Story" ADD CONSTRAINT "Story_withdrawal" CHECK (
    "withdrawal" IN ('', 'unpublish', 'kill') AND ("withdrawal" = '' OR "liveRevisionId" IS NULL)
    AND ("withdrawal" <> '' OR ("withdrawnLine" = '' AND "withdrawnRevisionId" IS NULL))
);
