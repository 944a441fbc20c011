-- What an event was done to, and a digest of where its request came from.
ALTER TABLE "Event" ADD COLUMN "subjectKind" TEXT, ADD COLUMN "subjectId" TEXT,
    ADD COLUMN "originDigest" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Event" ADD CONSTRAINT "Event_data_check" CHECK (octet_length(data::text) <= 65536) NOT VALID;
CREATE INDEX "Event_at_id_idx" ON "Event"("at" DESC, "id" DESC);
CREATE INDEX "Event_personId_at_id_idx" ON "Event"("personId", "at" DESC, "id" DESC);
CREATE INDEX "Event_kind_at_id_idx" ON "Event"("kind", "at" DESC, "id" DESC);
CREATE INDEX "Event_subjectKind_subjectId_at_id_idx" ON "Event"("subjectKind", "subjectId", "at" DESC, "id" DESC);
CREATE INDEX "Event_storyId_at_id_idx" ON "Event"("storyId", "at" DESC, "id" DESC);

CREATE TABLE "EventOrigin" (
    "eventId" BIGINT NOT NULL,
    "network" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "EventOrigin_pkey" PRIMARY KEY ("eventId")
);
CREATE INDEX "EventOrigin_at_idx" ON "EventOrigin"("at");
ALTER TABLE "EventOrigin" ADD CONSTRAINT "EventOrigin_eventId_fkey"
    FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "EventLink" (
    "number" BIGINT NOT NULL,
    "eventId" BIGINT NOT NULL,
    "linkedAt" TIMESTAMPTZ NOT NULL,
    "live" JSONB,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "EventLink_pkey" PRIMARY KEY ("number")
);
CREATE UNIQUE INDEX "EventLink_eventId_key" ON "EventLink"("eventId");
ALTER TABLE "EventLink" ADD CONSTRAINT "EventLink_eventId_fkey"
    FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "UnlinkedEvent" (
    "eventId" BIGINT NOT NULL,
    "live" JSONB,

    CONSTRAINT "UnlinkedEvent_pkey" PRIMARY KEY ("eventId")
);

CREATE TABLE "MadeFile" (
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,

    CONSTRAINT "MadeFile_pkey" PRIMARY KEY ("name")
);

CREATE TABLE "Verification" (
    "id" BIGSERIAL NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "finishedAt" TIMESTAMPTZ,
    "part" TEXT NOT NULL DEFAULT 'chain',
    "key" TEXT NOT NULL DEFAULT '',
    "looked" INTEGER NOT NULL DEFAULT 0,
    "found" INTEGER NOT NULL DEFAULT 0,
    "findings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);
-- One at a time.
CREATE UNIQUE INDEX "Verification_one_running" ON "Verification" ((true)) WHERE "finishedAt" IS NULL;

CREATE FUNCTION sha256_hex(value TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT encode(sha256(convert_to(value, 'UTF8')), 'hex')
$$;

-- A time by which two rows compare whatever the zone of the session.
CREATE FUNCTION exact_time(at TIMESTAMPTZ) RETURNS TEXT LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Fields one after the other so that no two lists of them are the same text: each as a netstring (D. J. Bernstein, 1997),
-- nothing as a hyphen. `domain/audit/canonical-form.ts` is the same.
CREATE FUNCTION canonical_form(VARIADIC fields TEXT[]) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT string_agg(COALESCE(octet_length(convert_to(field, 'UTF8')) || ':' || field || ',', '-'), '' ORDER BY place)
    FROM unnest(fields) WITH ORDINALITY AS given(field, place)
$$;

-- Each field of a revision and its body has a digest from the moment on at which it is kept.
CREATE FUNCTION digests_of(fields JSONB, body JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT jsonb_object_agg(name, sha256_hex(value)) FROM (
        SELECT 'body' AS name, body::text AS value
        UNION ALL SELECT key, each.value::text
        FROM jsonb_each(CASE WHEN jsonb_typeof(fields) = 'object' THEN fields ELSE jsonb_build_object('fields', fields) END) AS each
    ) AS parts
$$;
ALTER TABLE "Revision" ADD COLUMN "digests" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "Revision" DISABLE TRIGGER "Revision_append_only";
UPDATE "Revision" SET digests = digests_of(fields, body);
ALTER TABLE "Revision" ENABLE TRIGGER "Revision_append_only";
CREATE FUNCTION digest_revision() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    NEW.digests := digests_of(NEW.fields, NEW.body);
    RETURN NEW;
END $$;
CREATE TRIGGER digest_revision BEFORE INSERT ON "Revision" FOR EACH ROW EXECUTE FUNCTION digest_revision();

-- What readers have of a story, or are told in its place, as the chain of events keeps it.
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

-- Records an event, and beside it where its request came from.
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

-- As the transaction commits, its events are put into the chain, after everything else that runs then: the chain is
-- locked only while the transaction is being written out. An event is first put aside, since what that row starts comes
-- after all that was started before.
CREATE FUNCTION put_event_aside() RETURNS TRIGGER LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    INSERT INTO "UnlinkedEvent" VALUES (NEW.id, CASE WHEN NEW.kind LIKE 'story.%' THEN live_state(NEW."storyId") END);
    RETURN NULL;
END $$;

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

CREATE TRIGGER "EventLink_append_only" BEFORE UPDATE OR DELETE ON "EventLink"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EventOrigin_unchanged" BEFORE UPDATE ON "EventOrigin" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Event_not_emptied" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EventLink_not_emptied" BEFORE TRUNCATE ON "EventLink" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Events of before: what they say of browsers and addresses is put beside them, then they are linked.
ALTER TABLE "Event" DISABLE TRIGGER "Event_append_only";
INSERT INTO "EventOrigin"
SELECT id, '', data->>'device', encode(uuid_send(gen_random_uuid()), 'hex'), at FROM "Event"
WHERE kind = 'person.sign-in' AND data->>'device' <> '';
UPDATE "Event" AS event SET "originDigest" = sha256_hex(canonical_form(origin.salt, origin.network, origin.device))
FROM "EventOrigin" AS origin WHERE origin."eventId" = event.id;
UPDATE "Event" SET data = data - 'device' - 'email' WHERE kind LIKE 'person.%' AND data ?| ARRAY['device', 'email'];
UPDATE "Event" SET "subjectKind" = 'person', "subjectId" = data->>'subject', data = data - 'subject'
WHERE kind LIKE 'person.%' AND data ? 'subject';
UPDATE "Event" SET "subjectKind" = 'front', "subjectId" = data->>'front', data = data - 'front'
WHERE kind LIKE 'front.%' AND data ? 'front';
ALTER TABLE "Event" ENABLE TRIGGER "Event_append_only";
INSERT INTO "UnlinkedEvent" ("eventId") SELECT id FROM "Event" ORDER BY id;

CREATE CONSTRAINT TRIGGER put_event_aside AFTER INSERT ON "Event" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION put_event_aside();

-- What readers have already is in the chain from now on.
INSERT INTO "Event" (at, kind, "storyId") SELECT date_trunc('milliseconds', now()), 'story.record', id FROM "Story" WHERE "liveRevisionId" IS NOT NULL ORDER BY id;
