-- A person who is to become an admin of the whole paper, until another admin than the one who wants it confirms or refuses it.
CREATE TABLE "AdminProposal" (
    "personId" TEXT NOT NULL,
    "byId" TEXT,
    "fromGroup" TEXT,
    "grants" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "refusedAt" TIMESTAMPTZ,
    "refusedById" TEXT,

    CONSTRAINT "AdminProposal_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "AdminProposal_origin_check" CHECK (("byId" IS NULL) = ("fromGroup" IS NOT NULL)),
    -- What an admin wanted ends when it is refused; a group would want it again at each sign-in.
    CONSTRAINT "AdminProposal_refused_check" CHECK (("refusedAt" IS NULL) = ("refusedById" IS NULL) AND ("refusedAt" IS NULL OR "byId" IS NULL)),
    CONSTRAINT "AdminProposal_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AdminProposal_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AdminProposal_refusedById_fkey" FOREIGN KEY ("refusedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "AdminProposal_at_idx" ON "AdminProposal"("at");
CREATE INDEX "AdminProposal_byId_idx" ON "AdminProposal"("byId");
CREATE INDEX "AdminProposal_refusedById_idx" ON "AdminProposal"("refusedById");

ALTER TABLE "UnusualRules"
    DROP CONSTRAINT "UnusualRules_answers_check",
    ADD CONSTRAINT "UnusualRules_answers_check" CHECK (
        "liveChanges" IN ('off', 'alarm', 'hold') AND "newDomain" IN ('off', 'alarm', 'hold') AND "newAdmin" IN ('off', 'alarm', 'hold')
    );
