-- The digest used in the chain of events.
CREATE FUNCTION sha256_hex(value TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;

-- A time as text that is the same in every session time zone.
CREATE FUNCTION exact_time(at TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Fields in a form in which two different lists are never the same text: each a netstring (D. J. Bernstein, 1997), null a
-- hyphen. `domain/audit/canonical-form.ts` does the same.
CREATE FUNCTION canonical_form(VARIADIC fields TEXT[]) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(COALESCE(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '-'), '' ORDER BY place)
    FROM unnest(fields) WITH ORDINALITY AS given(field, place)
$$;

-- Digests of the body and of each field of a revision.
CREATE FUNCTION digests_of(fields JSONB, body JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_object_agg(name, sha256_hex(value)) FROM (
        SELECT 'body' AS name, body::text AS value
        UNION ALL SELECT key, each.value::text
        FROM jsonb_each(CASE WHEN jsonb_typeof(fields) = 'object' THEN fields ELSE jsonb_build_object('fields', fields) END) AS each
    ) AS parts
$$;

-- A revision has its digests from the moment it is stored.
CREATE FUNCTION digest_revision() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    NEW.digests := digests_of(NEW.fields, NEW.body);
    RETURN NEW;
END $$;
CREATE TRIGGER digest_revision BEFORE INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION digest_revision();

-- What readers have of a story, or are told in its place, as the chain of events stores it.
CREATE FUNCTION live_state(story_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'stage', story.stage,
        'liveRevisionId', story."liveRevisionId",
        'digest', sha256_hex(live.digests::text),
        'firstPublishedAt', exact_time(story."firstPublishedAt"),
        'lastPublishedAt', exact_time(story."lastPublishedAt"),
        'withdrawal', story.withdrawal,
        'withdrawnLine', story."withdrawnLine",
        'corrections', (
            SELECT sha256_hex(string_agg(canonical_form(id, text, exact_time("createdAt")), '' ORDER BY id))
            FROM "Correction" WHERE "storyId" = story.id
        )
    )
    FROM "Story" AS story LEFT JOIN "Revision" AS live ON live.id = story."liveRevisionId"
    WHERE story.id = story_id
$$;

-- Records an event, and separately where its request came from.
CREATE FUNCTION record_event(
    at TIMESTAMPTZ, kind TEXT, person_id TEXT, story_id TEXT, subject_kind TEXT, subject_id TEXT, data JSONB,
    network TEXT, device TEXT
) RETURNS BIGINT LANGUAGE plpgsql AS $$
DECLARE
    salt TEXT := encode(uuid_send(gen_random_uuid()), 'hex');
    has_origin BOOLEAN := network <> '' OR device <> '';
    event_id BIGINT;
BEGIN
    INSERT INTO "Event" (at, kind, "personId", "storyId", "subjectKind", "subjectId", data, "originDigest")
    VALUES (at, kind, person_id, story_id, subject_kind, subject_id, data,
        CASE WHEN has_origin THEN sha256_hex(canonical_form(salt, network, device)) ELSE '' END)
    RETURNING id INTO event_id;
    IF has_origin THEN INSERT INTO "EventOrigin" VALUES (event_id, network, device, salt, at); END IF;
    RETURN event_id;
END $$;

-- The states of the subjects that a transaction changed are added to the chain with its first event.
CREATE FUNCTION put_event_aside() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed TEXT[] := string_to_array(NULLIF(current_setting('broadsheet.changed_subjects', true), ''), E'\n');
    live JSONB := CASE WHEN NEW.kind LIKE 'story.%' THEN live_state(NEW."storyId") END;
    states JSONB;
BEGIN
    IF NEW.kind = 'paper.record' THEN
        changed := changed || ARRAY(SELECT jsonb_array_elements_text(NEW.data->'subjects'));
    END IF;
    IF changed IS NOT NULL THEN
        PERFORM set_config('broadsheet.changed_subjects', '', true);
        WITH recorded AS (
            INSERT INTO "RecordedState" ("eventId", kind, "subjectId", state, salt)
            SELECT NEW.id, split_part(subject, ':', 1), substr(subject, strpos(subject, ':') + 1),
                recorded_state(split_part(subject, ':', 1), substr(subject, strpos(subject, ':') + 1)),
                encode(uuid_send(gen_random_uuid()), 'hex')
            FROM (SELECT DISTINCT unnest(changed) AS subject) AS subjects
            RETURNING *
        )
        SELECT jsonb_object_agg(kind || ':' || "subjectId", sha256_hex(canonical_form(salt, state::text)))
        INTO states FROM recorded;
        live := COALESCE(live, '{}') || jsonb_build_object('states', states);
    END IF;
    INSERT INTO "UnlinkedEvent" VALUES (NEW.id, live);
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER put_event_aside AFTER INSERT ON "Event" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION put_event_aside();

-- Adds an event to the chain at commit. The lock makes the chain one sequence.
CREATE FUNCTION link_event() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    event "Event";
    next_number BIGINT;
    previous TEXT;
    linked_at TIMESTAMPTZ;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('event-chain'));
    SELECT number + 1, hash INTO next_number, previous FROM "EventLink" ORDER BY number DESC LIMIT 1;
    next_number := COALESCE(next_number, 1);
    previous := COALESCE(previous, repeat('0', 64));
    SELECT * INTO STRICT event FROM "Event" WHERE id = NEW."eventId";
    linked_at := clock_timestamp();
    INSERT INTO "EventLink" VALUES (next_number, event.id, linked_at, NEW.live, previous, sha256_hex(canonical_form(
        next_number::text, previous, exact_time(linked_at), event.id::text, exact_time(event.at), event.kind,
        event."personId", event."storyId", event."subjectKind", event."subjectId", event."originDigest",
        event.data::text, NEW.live::text
    )));
    DELETE FROM "UnlinkedEvent" WHERE "eventId" = NEW."eventId";
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER link_event AFTER INSERT ON "UnlinkedEvent" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION link_event();
