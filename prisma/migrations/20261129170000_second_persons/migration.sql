-- Everyone who changed the words of an entry, so that no author of it is its second editor.
ALTER TABLE "CoverageEntry" ADD COLUMN "writerIds" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- Who wrote each text of the draft of a front, so that they do not launch it alone.
ALTER TABLE "Front" ADD COLUMN "writers" JSONB NOT NULL DEFAULT '{}';

-- A correction that a second person has to publish, one of each person for a story.
CREATE TABLE "ProposedCorrection" (
    "storyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ProposedCorrection_pkey" PRIMARY KEY ("storyId","personId")
);
CREATE INDEX "ProposedCorrection_personId_idx" ON "ProposedCorrection"("personId");
ALTER TABLE "ProposedCorrection" ADD CONSTRAINT "ProposedCorrection_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ProposedCorrection" ADD CONSTRAINT "ProposedCorrection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
