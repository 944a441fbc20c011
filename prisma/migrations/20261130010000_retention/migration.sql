-- After how many days what is deleted, and what its last run did. The bounds are those of domain/retention/retention.ts.
CREATE TABLE "Retention" (
    "kind" TEXT NOT NULL,
    "days" INTEGER,
    "ranAt" TIMESTAMPTZ,
    "deleted" INTEGER NOT NULL DEFAULT 0,
    "unrecorded" INTEGER NOT NULL DEFAULT 0,
    "failedAt" TIMESTAMPTZ,

    CONSTRAINT "Retention_pkey" PRIMARY KEY ("kind"),
    CONSTRAINT "Retention_days_check" CHECK (CASE "kind"
        WHEN 'origins' THEN "days" IS NOT NULL AND "days" BETWEEN 30 AND 730
        WHEN 'emails' THEN "days" IS NOT NULL AND "days" BETWEEN 7 AND 730
        WHEN 'inbox' THEN "days" IS NULL OR "days" BETWEEN 30 AND 3650
        WHEN 'unusual-acts' THEN "days" IS NULL OR "days" BETWEEN 90 AND 3650
        ELSE false
    END),
    CONSTRAINT "Retention_counts_check" CHECK ("deleted" >= 0 AND "unrecorded" >= 0)
);

-- The periods that held before.
INSERT INTO "Retention" ("kind", "days") VALUES
    ('origins', 180), ('emails', 90), ('inbox', NULL), ('unusual-acts', NULL);

-- What is old enough is found without reading what is not.
CREATE INDEX "InboxItem_readAt_idx" ON "InboxItem"("readAt");
CREATE INDEX "UnusualAct_settledAt_idx" ON "UnusualAct"("settledAt");
