-- What was published or unpublished by schedule of late is looked for by the time at which it was done.
CREATE INDEX "Revision_scheduled_idx" ON "Revision"("createdAt") WHERE ("dueAt" IS NOT NULL);

-- Pages of stories that a process still sends as they were before a scheduled step.
CREATE TABLE "UnseenSchedule" (
    "process" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "UnseenSchedule_pkey" PRIMARY KEY ("process", "storyId"),
    CONSTRAINT "UnseenSchedule_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "UnseenSchedule_checkedAt_idx" ON "UnseenSchedule"("checkedAt");
CREATE INDEX "UnseenSchedule_storyId_idx" ON "UnseenSchedule"("storyId");
