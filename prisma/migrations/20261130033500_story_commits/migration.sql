-- CreateTable
CREATE TABLE "StoryCommit" (
    "storyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "schema" TEXT NOT NULL,
    "steps" JSONB NOT NULL,
    "fields" JSONB,
    "lost" INTEGER[],
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StoryCommit_pkey" PRIMARY KEY ("storyId","version")
);

-- CreateIndex
CREATE INDEX "StoryCommit_createdAt_idx" ON "StoryCommit"("createdAt");

-- AddForeignKey
ALTER TABLE "StoryCommit" ADD CONSTRAINT "StoryCommit_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
