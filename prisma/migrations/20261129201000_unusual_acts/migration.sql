-- What counts as unusual and what is done about it; without the row the defaults hold.
CREATE TABLE "UnusualRules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "liveChanges" TEXT NOT NULL,
    "liveChangesMost" INTEGER NOT NULL,
    "liveChangesMinutes" INTEGER NOT NULL,
    "newAdmin" TEXT NOT NULL,

    CONSTRAINT "UnusualRules_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UnusualRules_one" CHECK ("id" = 1),
    CONSTRAINT "UnusualRules_answers_check" CHECK ("liveChanges" IN ('off', 'alarm', 'hold') AND "newAdmin" IN ('off', 'alarm')),
    CONSTRAINT "UnusualRules_numbers_check" CHECK ("liveChangesMost" > 0 AND "liveChangesMinutes" > 0)
);

CREATE TABLE "UnusualAct" (
    "id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "settledAt" TIMESTAMPTZ,
    "settledById" TEXT,

    CONSTRAINT "UnusualAct_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UnusualAct_rule_check" CHECK ("rule" IN ('live-changes', 'new-admin')),
    CONSTRAINT "UnusualAct_settled_check" CHECK (("settledAt" IS NULL) = ("settledById" IS NULL)),
    CONSTRAINT "UnusualAct_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "UnusualAct_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "UnusualAct_one_open" ON "UnusualAct"("personId", "rule") WHERE "settledAt" IS NULL;
CREATE INDEX "UnusualAct_personId_rule_settledAt_idx" ON "UnusualAct"("personId", "rule", "settledAt" DESC);
CREATE INDEX "UnusualAct_settledById_idx" ON "UnusualAct"("settledById");

-- How a change of what readers have is to be taken: usual, alarm, hold (this one crosses the line) or held (an admin has
-- to allow the person to go on). The writes of one person wait for each other here until they commit, so that of two at
-- once the second counts the first; each statement of a function that is volatile sees what was committed before it.
CREATE FUNCTION judge_live_change(
    person_id TEXT, story_id TEXT, kinds TEXT[], now_at TIMESTAMPTZ, answer TEXT, most INTEGER, minutes INTEGER
) RETURNS TEXT LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    rules "UnusualRules";
    since TIMESTAMPTZ;
    stories INTEGER;
BEGIN
    SELECT * INTO rules FROM "UnusualRules" WHERE id = 1;
    IF FOUND THEN
        answer := rules."liveChanges";
        most := rules."liveChangesMost";
        minutes := rules."liveChangesMinutes";
    END IF;
    IF answer = 'off' THEN RETURN 'usual'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('live-changes:' || person_id, 0));
    IF answer = 'hold' AND EXISTS (
        SELECT 1 FROM "UnusualAct" WHERE "personId" = person_id AND rule = 'live-changes' AND holds AND "settledAt" IS NULL
    ) THEN RETURN 'held'; END IF;
    SELECT greatest(now_at - make_interval(mins => minutes), max("settledAt")) INTO since
    FROM "UnusualAct" WHERE "personId" = person_id AND rule = 'live-changes';
    SELECT count(DISTINCT "storyId") INTO stories FROM "Event"
    WHERE "personId" = person_id AND at > since AND kind = ANY(kinds) AND "storyId" <> story_id AND NOT data ? 'scheduledFor';
    RETURN CASE WHEN stories < most THEN 'usual' ELSE answer END;
END $$;
