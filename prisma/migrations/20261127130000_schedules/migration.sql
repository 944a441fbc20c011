-- Times at which a story is published and unpublished by itself, who set them, and what was said with them.
ALTER TABLE "Story"
    ADD COLUMN "scheduledById" TEXT,
    ADD COLUMN "scheduledOverride" JSONB,
    ADD COLUMN "scheduleRefusal" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "unpublishAt" TIMESTAMPTZ,
    ADD COLUMN "unpublishZone" TEXT,
    ADD COLUMN "unpublishById" TEXT,
    ADD COLUMN "unpublishReason" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "unpublishLine" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Story" ADD CONSTRAINT "Story_scheduledById_fkey" FOREIGN KEY ("scheduledById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Story" ADD CONSTRAINT "Story_unpublishById_fkey" FOREIGN KEY ("unpublishById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nothing was published by schedule before: what is left of a time must not start to be.
UPDATE "Story" SET "scheduledFor" = NULL, "scheduledZone" = NULL WHERE stage <> 'scheduled';
UPDATE "Story" SET stage = 'approved', "scheduledFor" = NULL, "scheduledZone" = NULL
WHERE stage = 'scheduled' AND ("scheduledFor" IS NULL OR "liveRevisionId" IS NOT NULL);
UPDATE "Story" SET "scheduledZone" = COALESCE("scheduledZone", 'UTC'), "scheduledById" = COALESCE("submittedById", "createdById")
WHERE stage = 'scheduled';

ALTER TABLE "Story"
    -- A story that waits has its time; a live one may have one too, for its changes.
    ADD CONSTRAINT "Story_scheduled_has_time" CHECK (
        CASE WHEN "scheduledFor" IS NULL THEN stage <> 'scheduled' ELSE stage IN ('scheduled', 'published') END
    ),
    ADD CONSTRAINT "Story_schedule_is_whole" CHECK (
        CASE WHEN "scheduledFor" IS NULL
        THEN "scheduledZone" IS NULL AND "scheduledById" IS NULL AND "scheduledOverride" IS NULL AND "scheduleRefusal" = ''
        ELSE "scheduledZone" IS NOT NULL AND "scheduledById" IS NOT NULL END
    ),
    ADD CONSTRAINT "Story_unpublish_is_whole" CHECK (
        CASE WHEN "unpublishAt" IS NULL
        THEN "unpublishZone" IS NULL AND "unpublishById" IS NULL AND "unpublishReason" = '' AND "unpublishLine" = ''
        ELSE "unpublishZone" IS NOT NULL AND "unpublishById" IS NOT NULL AND "unpublishReason" <> ''
            AND stage IN ('scheduled', 'published') END
    ),
    ADD CONSTRAINT "Story_unpublish_is_last" CHECK ("unpublishAt" > "scheduledFor");

-- What is due is found by these, however many stories there are.
CREATE INDEX "Story_scheduledFor_idx" ON "Story"("scheduledFor") WHERE "scheduledFor" IS NOT NULL;
CREATE INDEX "Story_unpublishAt_idx" ON "Story"("unpublishAt") WHERE "unpublishAt" IS NOT NULL;

-- The time that a revision was scheduled for; the history tells from it whether the step was late.
ALTER TABLE "Revision" ADD COLUMN "dueAt" TIMESTAMPTZ;
