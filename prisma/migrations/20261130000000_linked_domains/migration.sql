-- The domains that stories lead readers to: of the live revision, of published entries, and of what is scheduled.
CREATE TABLE "LinkedDomain" (
    "ownerId" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "addedById" TEXT,
    "addedAt" TIMESTAMPTZ NOT NULL,
    "liveSince" TIMESTAMPTZ,

    CONSTRAINT "LinkedDomain_pkey" PRIMARY KEY ("ownerId", "domain"),
    CONSTRAINT "LinkedDomain_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "LinkedDomain_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE INDEX "LinkedDomain_domain_liveSince_idx" ON "LinkedDomain"("domain", "liveSince");
CREATE INDEX "LinkedDomain_addedById_domain_addedAt_idx" ON "LinkedDomain"("addedById", "domain", "addedAt");
CREATE INDEX "LinkedDomain_storyId_idx" ON "LinkedDomain"("storyId");

-- While it has its row, the domains of stories that were live before are being read, and none counts as new.
CREATE TABLE "LinkedDomainFill" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "after" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LinkedDomainFill_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "LinkedDomainFill_one" CHECK ("id" = 1)
);
INSERT INTO "LinkedDomainFill" ("id") SELECT 1 WHERE EXISTS (SELECT FROM "Story" WHERE "liveRevisionId" IS NOT NULL);

ALTER TABLE "UnusualRules"
    ADD COLUMN "newDomain" TEXT NOT NULL DEFAULT 'hold',
    ADD COLUMN "newDomainMost" INTEGER NOT NULL DEFAULT 5,
    ADD COLUMN "newDomainMinutes" INTEGER NOT NULL DEFAULT 60,
    ADD COLUMN "allowedDomains" TEXT[] DEFAULT ARRAY[]::TEXT[],
    DROP CONSTRAINT "UnusualRules_answers_check",
    DROP CONSTRAINT "UnusualRules_numbers_check",
    ADD CONSTRAINT "UnusualRules_answers_check" CHECK (
        "liveChanges" IN ('off', 'alarm', 'hold') AND "newDomain" IN ('off', 'alarm', 'hold') AND "newAdmin" IN ('off', 'alarm')
    ),
    ADD CONSTRAINT "UnusualRules_numbers_check" CHECK (
        "liveChangesMost" > 0 AND "liveChangesMinutes" > 0 AND "newDomainMost" > 0 AND "newDomainMinutes" > 0
    );
ALTER TABLE "UnusualRules"
    ALTER COLUMN "newDomain" DROP DEFAULT,
    ALTER COLUMN "newDomainMost" DROP DEFAULT,
    ALTER COLUMN "newDomainMinutes" DROP DEFAULT,
    ADD CONSTRAINT "UnusualRules_allowed_check" CHECK ("allowedDomains" IS NOT NULL AND cardinality("allowedDomains") <= 500);

ALTER TABLE "UnusualAct"
    ADD COLUMN "domain" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "storyIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    DROP CONSTRAINT "UnusualAct_rule_check",
    ADD CONSTRAINT "UnusualAct_rule_check" CHECK ("rule" IN ('live-changes', 'new-admin', 'new-domain')),
    ADD CONSTRAINT "UnusualAct_domain_check" CHECK (("rule" = 'new-domain') = ("domain" <> ''));
DROP INDEX "UnusualAct_one_open";
CREATE UNIQUE INDEX "UnusualAct_one_open" ON "UnusualAct"("personId", "rule", "domain") WHERE "settledAt" IS NULL;

-- How a change of what readers have is to be taken: whether an admin has to allow the person to go on, and the lines that
-- it crosses. The writes of one person wait for each other here until they commit, so that of two at once the second
-- counts the first; each statement of a function that is volatile sees what was committed before it.
DROP FUNCTION judge_live_change;
CREATE FUNCTION judge_live_change(
    person_id TEXT, story_id TEXT, kinds TEXT[], is_counted BOOLEAN, by_schedule BOOLEAN, domains TEXT[], now_at TIMESTAMPTZ, defaults JSONB
) RETURNS JSONB LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    rules "UnusualRules";
    since TIMESTAMPTZ;
    stories INTEGER;
    answer TEXT;
    new_domain TEXT;
    crossed JSONB := '[]';
BEGIN
    SELECT * INTO rules FROM "UnusualRules" WHERE id = 1;
    IF NOT FOUND THEN rules := jsonb_populate_record(NULL::"UnusualRules", defaults); END IF;
    IF rules."liveChanges" = 'off' AND rules."newDomain" = 'off' THEN RETURN '{"isHeld": false, "crossed": []}'; END IF;
    PERFORM pg_advisory_xact_lock(hashtextextended('live-changes:' || person_id, 0));
    IF NOT by_schedule AND EXISTS (
        SELECT FROM "UnusualAct" act WHERE act."personId" = person_id AND act.holds AND act."settledAt" IS NULL
            AND 'hold' = CASE act.rule WHEN 'live-changes' THEN rules."liveChanges" WHEN 'new-domain' THEN rules."newDomain" END
    ) THEN RETURN '{"isHeld": true, "crossed": []}'; END IF;
    IF is_counted AND rules."liveChanges" <> 'off' THEN
        SELECT greatest(now_at - make_interval(mins => rules."liveChangesMinutes"), max("settledAt")) INTO since
        FROM "UnusualAct" WHERE "personId" = person_id AND rule = 'live-changes';
        SELECT count(DISTINCT "storyId") INTO stories FROM "Event"
        WHERE "personId" = person_id AND at > since AND kind = ANY(kinds) AND "storyId" <> story_id AND NOT data ? 'scheduledFor';
        IF stories >= rules."liveChangesMost" THEN
            crossed := crossed || jsonb_build_object('rule', 'live-changes', 'answer', rules."liveChanges", 'domain', '');
        END IF;
    END IF;
    IF cardinality(domains) = 0 OR rules."newDomain" = 'off' OR EXISTS (SELECT FROM "LinkedDomainFill") THEN
        RETURN jsonb_build_object('isHeld', false, 'crossed', crossed);
    END IF;
    answer := CASE WHEN by_schedule THEN 'alarm' ELSE rules."newDomain" END;
    since := now_at - make_interval(mins => rules."newDomainMinutes");
    SELECT given.domain INTO new_domain FROM unnest(domains) AS given(domain)
    WHERE given.domain <> ALL (rules."allowedDomains")
        -- Readers were led there before.
        AND NOT EXISTS (SELECT FROM "LinkedDomain" known WHERE known.domain = given.domain AND known."liveSince" <= since)
        -- The story leads there already.
        AND NOT EXISTS (SELECT FROM "LinkedDomain" own WHERE own.domain = given.domain AND own."storyId" = story_id)
        -- Admins who are only told are told once.
        AND NOT (answer = 'alarm' AND EXISTS (
            SELECT FROM "UnusualAct" act
            WHERE act."personId" = person_id AND act.rule = 'new-domain' AND act.domain = given.domain AND act."settledAt" IS NULL
        ))
        AND rules."newDomainMost" <= (
            SELECT count(DISTINCT link."storyId") FROM "LinkedDomain" link
            WHERE link."addedById" = person_id AND link.domain = given.domain AND link."addedAt" > greatest(since, (
                SELECT max(act."settledAt") FROM "UnusualAct" act
                WHERE act."personId" = person_id AND act.rule = 'new-domain' AND act.domain = given.domain
            ))
        )
    ORDER BY given.domain LIMIT 1;
    IF new_domain IS NOT NULL THEN
        crossed := crossed || jsonb_build_object('rule', 'new-domain', 'answer', answer, 'domain', new_domain);
    END IF;
    RETURN jsonb_build_object('isHeld', false, 'crossed', crossed);
END $$;
