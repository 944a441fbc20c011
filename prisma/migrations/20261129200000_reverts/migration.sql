-- Runs that take back what a person did between two times.
CREATE TABLE "RevertRun" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "from" TIMESTAMPTZ NOT NULL,
    "to" TIMESTAMPTZ NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "RevertRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "RevertRun_times_check" CHECK ("from" <= "to"),
    CONSTRAINT "RevertRun_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RevertRun_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "RevertRun_personId_createdAt_idx" ON "RevertRun"("personId", "createdAt" DESC);
CREATE INDEX "RevertRun_byId_idx" ON "RevertRun"("byId");
-- Two admins at once: the second finds the run of the first.
CREATE UNIQUE INDEX "RevertRun_one_running" ON "RevertRun"("personId") WHERE "finishedAt" IS NULL;

CREATE TABLE "RevertStep" (
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "act" JSONB NOT NULL,
    "obstacle" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RevertStep_pkey" PRIMARY KEY ("runId", "number"),
    CONSTRAINT "RevertStep_runId_fkey" FOREIGN KEY ("runId") REFERENCES "RevertRun"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What a person wrote is found without reading every story.
CREATE INDEX "Revision_personId_createdAt_idx" ON "Revision"("personId", "createdAt");
CREATE INDEX "Story_savedById_updatedAt_idx" ON "Story"("savedById", "updatedAt" DESC);
