-- Append-only, but a recorded state can be erased for a person; its digest stays in the chain.
CREATE FUNCTION refuse_other_state() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state IS NULL AND to_jsonb(NEW) - 'state' - 'salt' = to_jsonb(OLD) - 'state' - 'salt' THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'RecordedState is append-only';
END $$;
CREATE TRIGGER "RecordedState_only_forgotten" BEFORE UPDATE ON "RecordedState" FOR EACH ROW EXECUTE FUNCTION refuse_other_state();

-- Erases the public address of a person whose account is deleted from recorded states of every profile, and how they
-- signed in.
CREATE FUNCTION forget_author_emails(person_id TEXT, address TEXT) RETURNS VOID
LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE "RecordedState" SET state = NULL, salt = '' WHERE kind = 'access' AND "subjectId" = person_id
        OR kind = 'author' AND (
            lower(state->>'email') = address
            OR state->>'email' <> '' AND "subjectId" IN (SELECT id FROM "Author" WHERE "personId" = person_id))
$$;

-- Every subject whose state is recorded.
CREATE OR REPLACE VIEW "RecordedSubject" AS
    SELECT 'paper' AS kind, id::text AS id FROM "Paper"
    UNION ALL SELECT 'edition', id FROM "Edition"
    UNION ALL SELECT 'section', id FROM "Section"
    UNION ALL SELECT 'redirect', path FROM "FormerSection"
    UNION ALL SELECT 'address', path FROM "Address"
    UNION ALL SELECT 'page', id FROM "StandingPage"
    UNION ALL SELECT 'topic', id FROM "Topic"
    UNION ALL SELECT 'author', id FROM "Author"
    UNION ALL SELECT 'rule', id FROM "StyleRule"
    UNION ALL SELECT 'template', id FROM "StoryTemplate"
    UNION ALL SELECT 'picture', id FROM "Media"
    UNION ALL SELECT 'front', id FROM "Front" AS front WHERE EXISTS (SELECT FROM "FrontLaunch" WHERE "frontId" = front.id)
    UNION ALL SELECT 'breaking-news', "editionId" FROM "BreakingNews"
    UNION ALL SELECT 'coverage', id FROM "Story" WHERE "coverageStartedAt" IS NOT NULL
    UNION ALL SELECT 'entry', id FROM "CoverageEntry"
    UNION ALL SELECT 'plan', "storyId" FROM "Plan"
    UNION ALL SELECT 'access', id FROM "Person"
    UNION ALL SELECT 'unusual', id::text FROM "UnusualRules";

-- One function for each kind; no row where the subject does not exist. A new column is added here too.
CREATE FUNCTION paper_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'name', name, 'publisher', publisher, 'xAccount', "xAccount", 'contact', contact, 'adsText', "adsText",
        'securityText', "securityText", 'trustText', "trustText", 'hubs', hubs, 'indexNowKey', "indexNowKey",
        'reasonRules', "reasonRules", 'secondFactorFor', "secondFactorFor",
        'secondFactorDueAt', exact_time("secondFactorDueAt"), 'sessionIdleHours', "sessionIdleHours",
        'sessionDays', "sessionDays", 'codeOnNewDevice', "codeOnNewDevice")
    FROM "Paper" WHERE id::text = subject_id
$$;

CREATE FUNCTION edition_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'code', code, 'name', name, 'shortName', "shortName", 'nameplate', nameplate, 'mark', mark, 'ink', ink,
        'typeface', typeface, 'accentDay', "accentDay", 'accentNight', "accentNight", 'plateDay', "plateDay", 'plateNight', "plateNight", 'icon', icon,
        'lang', lang, 'secondLang', "secondLang", 'direction', direction, 'zone', zone, 'english', english, 'position', position,
        'isDefault', "isDefault", 'fourEyes', "fourEyes", 'description', description, 'firstYear', "firstYear",
        'rightsLine', "rightsLine", 'licenceLine', "licenceLine", 'registrationLine', "registrationLine",
        'followLinks', "followLinks", 'aboutLinks', "aboutLinks")
    FROM "Edition" WHERE id = subject_id
$$;

CREATE FUNCTION section_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'editionId', "editionId", 'parentId', "parentId", 'slug', slug, 'name', name, 'description', description,
        'position', position, 'hidden', hidden, 'isOpinion', "isOpinion", 'approvalRoles', "approvalRoles")
    FROM "Section" WHERE id = subject_id
$$;

CREATE FUNCTION redirect_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('editionId', "editionId", 'sectionId', "sectionId") FROM "FormerSection" WHERE path = subject_id
$$;

CREATE FUNCTION address_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('storyId', "storyId", 'current', current) FROM "Address" WHERE path = subject_id
$$;

CREATE FUNCTION page_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'editionId', "editionId", 'slug', slug, 'title', title, 'description', description, 'body', body,
        'position', position)
    FROM "StandingPage" WHERE id = subject_id
$$;

CREATE FUNCTION topic_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('slug', slug, 'names', names, 'descriptions', descriptions, 'isSeries', "isSeries")
    FROM "Topic" WHERE id = subject_id
$$;

CREATE FUNCTION author_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'slug', slug, 'names', names, 'titles', titles, 'bios', bios, 'email', email, 'portraitId', "portraitId")
    FROM "Author" WHERE id = subject_id
$$;

CREATE FUNCTION rule_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('lang', lang, 'pattern', pattern, 'message', message, 'suggestion', suggestion)
    FROM "StyleRule" WHERE id = subject_id
$$;

CREATE FUNCTION template_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('names', names, 'fields', fields, 'body', body) FROM "StoryTemplate" WHERE id = subject_id
$$;

-- Without its file, whose digest is in the chain since it was added.
CREATE FUNCTION picture_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'alt', alt, 'caption', caption, 'credit', credit, 'focusX', "focusX", 'focusY', "focusY",
        'rights', rights, 'licence', licence, 'editionIds', "editionIds", 'rightsUntil', exact_time("rightsUntil"),
        'digitalSource', "digitalSource")
    FROM "Media" WHERE id = subject_id
$$;

-- A launch is never deleted, so its digest is enough.
CREATE FUNCTION front_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('launch', number, 'contents', sha256_hex(contents::text))
    FROM "FrontLaunch" WHERE "frontId" = subject_id ORDER BY number DESC LIMIT 1
$$;

CREATE FUNCTION breaking_news_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'text', text, 'storyId', "storyId", 'startedAt', exact_time("startedAt"), 'expiresAt', exact_time("expiresAt"))
    FROM "BreakingNews" WHERE "editionId" = subject_id
$$;

CREATE FUNCTION coverage_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object('startedAt', exact_time("coverageStartedAt"), 'endedAt', exact_time("coverageEndedAt"))
    FROM "Story" WHERE id = subject_id AND "coverageStartedAt" IS NOT NULL
$$;

-- Without its position: a place between two entries moves all above them.
CREATE FUNCTION entry_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'storyId', "storyId", 'title', title, 'body', body, 'byline', byline, 'pinned', pinned, 'keyEvent', "keyEvent",
        'publishedAt', exact_time("publishedAt"), 'changedAt', exact_time("changedAt"), 'removedAt', exact_time("removedAt"))
    FROM "CoverageEntry" WHERE id = subject_id
$$;

CREATE FUNCTION plan_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'day', day, 'deadline', exact_time(deadline), 'expectedWords', "expectedWords",
        'photographerId', "photographerId", 'notes', notes)
    FROM "Plan" WHERE "storyId" = subject_id
$$;

-- How a person signs in and what they may do. Without what is personal or secret: digests are enough to compare.
CREATE FUNCTION access_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'email', sha256_hex(lower(email)), 'password', sha256_hex(COALESCE("passwordHash", '')),
        'isActive', "deactivatedAt" IS NULL,
        'grants', (
            SELECT COALESCE(jsonb_agg(concat_ws(':', role::text, "editionId", "deskId", "fromGroup")
                ORDER BY role::text COLLATE "C", "editionId" COLLATE "C", "deskId" COLLATE "C", "fromGroup" COLLATE "C"), '[]')
            FROM "Grant" WHERE "personId" = person.id),
        'identities', (
            SELECT COALESCE(jsonb_agg(sha256_hex(issuer || ' ' || subject) ORDER BY issuer COLLATE "C"), '[]')
            FROM "Identity" WHERE "personId" = person.id),
        'app', (SELECT sha256_hex(secret) FROM "Totp" WHERE "personId" = person.id),
        'passkeys', (
            SELECT COALESCE(jsonb_agg(sha256_hex(id || ' ' || encode("publicKey", 'hex')) ORDER BY id COLLATE "C"), '[]')
            FROM "Passkey" WHERE "personId" = person.id))
    FROM "Person" AS person WHERE id = subject_id
$$;

CREATE FUNCTION unusual_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'liveChanges', "liveChanges", 'liveChangesMost', "liveChangesMost", 'liveChangesMinutes', "liveChangesMinutes",
        'newDomain', "newDomain", 'newDomainMost', "newDomainMost", 'newDomainMinutes', "newDomainMinutes",
        'allowedDomains', "allowedDomains", 'newAdmin', "newAdmin")
    FROM "UnusualRules" WHERE id::text = subject_id
$$;

-- The current state of a subject; an empty object if it does not exist.
CREATE FUNCTION recorded_state(kind TEXT, id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT COALESCE(CASE kind
        WHEN 'paper' THEN paper_state(id)
        WHEN 'edition' THEN edition_state(id)
        WHEN 'section' THEN section_state(id)
        WHEN 'redirect' THEN redirect_state(id)
        WHEN 'address' THEN address_state(id)
        WHEN 'page' THEN page_state(id)
        WHEN 'topic' THEN topic_state(id)
        WHEN 'author' THEN author_state(id)
        WHEN 'rule' THEN rule_state(id)
        WHEN 'template' THEN template_state(id)
        WHEN 'picture' THEN picture_state(id)
        WHEN 'front' THEN front_state(id)
        WHEN 'breaking-news' THEN breaking_news_state(id)
        WHEN 'coverage' THEN coverage_state(id)
        WHEN 'entry' THEN entry_state(id)
        WHEN 'plan' THEN plan_state(id)
        WHEN 'access' THEN access_state(id)
        WHEN 'unusual' THEN unusual_state(id)
    END, '{}')
$$;

-- Notes which subjects a transaction has changed, for the event that the same transaction records. A change without an
-- event is recorded nowhere, and so differs from what was recorded.
CREATE FUNCTION note_changed_subject() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    changed JSONB := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
BEGIN
    PERFORM set_config('broadsheet.changed_subjects', concat_ws(
        E'\n', NULLIF(current_setting('broadsheet.changed_subjects', true), ''), TG_ARGV[0] || ':' || (changed->>TG_ARGV[1])
    ), true);
    RETURN NULL;
END $$;
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF
    name, publisher, "xAccount", contact, "adsText", "securityText", "trustText", hubs, "indexNowKey", "reasonRules",
    "secondFactorFor", "secondFactorDueAt", "sessionIdleHours", "sessionDays", "codeOnNewDevice"
    ON "Paper" FOR EACH ROW EXECUTE FUNCTION note_changed_subject('paper', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "Edition"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('edition', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "Section"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('section', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "FormerSection"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('redirect', 'path');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "Address"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('address', 'path');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "StandingPage"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('page', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "Topic"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('topic', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "Author"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('author', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF lang, pattern, message, suggestion ON "StyleRule"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('rule', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF names, fields, body ON "StoryTemplate"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('template', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF
    alt, caption, credit, "focusX", "focusY", rights, licence, "editionIds", "rightsUntil"
    ON "Media" FOR EACH ROW EXECUTE FUNCTION note_changed_subject('picture', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "FrontLaunch"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('front', 'frontId');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "BreakingNews"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('breaking-news', 'editionId');
CREATE TRIGGER note_changed AFTER UPDATE OF "coverageStartedAt", "coverageEndedAt" ON "Story" FOR EACH ROW
    WHEN ((OLD."coverageStartedAt", OLD."coverageEndedAt") IS DISTINCT FROM (NEW."coverageStartedAt", NEW."coverageEndedAt"))
    EXECUTE FUNCTION note_changed_subject('coverage', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF
    "storyId", title, body, byline, pinned, "keyEvent", "publishedAt", "changedAt", "removedAt"
    ON "CoverageEntry" FOR EACH ROW EXECUTE FUNCTION note_changed_subject('entry', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF day, deadline, "expectedWords", "photographerId", notes
    ON "Plan" FOR EACH ROW EXECUTE FUNCTION note_changed_subject('plan', 'storyId');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF email, "passwordHash", "deactivatedAt"
    ON "Person" FOR EACH ROW EXECUTE FUNCTION note_changed_subject('access', 'id');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "Grant"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('access', 'personId');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF issuer, subject, "personId" ON "Identity"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('access', 'personId');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF secret ON "Totp"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('access', 'personId');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE OF id, "personId", "publicKey" ON "Passkey"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('access', 'personId');
CREATE TRIGGER note_changed AFTER INSERT OR DELETE OR UPDATE ON "UnusualRules"
    FOR EACH ROW EXECUTE FUNCTION note_changed_subject('unusual', 'id');

-- Records what no event has recorded: what a paper is created with, and what is older than recorded states.
CREATE FUNCTION record_states(at TIMESTAMPTZ) RETURNS VOID LANGUAGE sql AS $$
    INSERT INTO "Event" (at, kind, data)
    SELECT at, 'paper.record', jsonb_build_object('subjects', jsonb_agg(subject ORDER BY subject)) FROM (
        SELECT kind || ':' || id AS subject, (row_number() OVER (ORDER BY kind, id) - 1) / 50 AS batch
        FROM "RecordedSubject" AS subject
        WHERE NOT EXISTS (SELECT FROM "RecordedState" WHERE kind = subject.kind AND "subjectId" = subject.id)
    ) AS unrecorded GROUP BY batch ORDER BY batch
$$;
