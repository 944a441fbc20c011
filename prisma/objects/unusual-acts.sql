-- What an event changed, so that changes of one thing count once: an entry, a story, another subject, or only itself.
CREATE FUNCTION thing_of_event(event "Event") RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
    SELECT COALESCE(
        event."storyId" || COALESCE(':' || (event.data->>'entry'), ''),
        event."subjectKind" || ':' || event."subjectId",
        event.id::text
    )
$$;

-- How a change to what readers have is handled: usual, alarm, hold (this one crosses the limit) or held (an admin must
-- allow the person to continue). The writes of one person wait for each other here until they commit, so that of two at
-- once the second counts the first; each statement of a volatile function sees what was committed before it.
CREATE FUNCTION judge_live_change(
    person_id TEXT, story_id TEXT, thing TEXT, kinds TEXT[], by_schedule BOOLEAN, domains TEXT[], now_at TIMESTAMPTZ, defaults JSONB
) RETURNS JSONB LANGUAGE plpgsql VOLATILE AS $$
DECLARE
    rules "UnusualRules";
    since TIMESTAMPTZ;
    changed INTEGER;
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
    IF NOT by_schedule AND rules."liveChanges" <> 'off' THEN
        SELECT greatest(now_at - make_interval(mins => rules."liveChangesMinutes"), max("settledAt")) INTO since
        FROM "UnusualAct" WHERE "personId" = person_id AND rule = 'live-changes';
        -- Steps whose time came, reverts, and changes of what readers do not see are not counted.
        SELECT count(DISTINCT thing_of_event(event)) INTO changed FROM "Event" event
        WHERE "personId" = person_id AND at > since AND kind = ANY(kinds) AND thing_of_event(event) <> thing
            AND NOT data ?| ARRAY['scheduledFor', 'timedFor', 'revert', 'unseen'];
        IF changed >= rules."liveChangesMost" THEN
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
