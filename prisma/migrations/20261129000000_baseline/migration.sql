-- The tables of a new database. Functions and triggers are in prisma/objects, but for the three that indexes use:
-- a change of one of those needs its indexes to be built again, so it is a migration.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- PostgreSQL's stemming without its lists of stop words: a reader may search for "The Who" or the WHO.
DO $$
DECLARE
    language text;
BEGIN
    FOREACH language IN ARRAY ARRAY[
        'arabic', 'armenian', 'basque', 'catalan', 'danish', 'dutch', 'english', 'finnish', 'french', 'german', 'greek',
        'hindi', 'hungarian', 'indonesian', 'irish', 'italian', 'lithuanian', 'nepali', 'norwegian', 'portuguese',
        'romanian', 'russian', 'serbian', 'spanish', 'swedish', 'tamil', 'turkish', 'yiddish'
    ] LOOP
        EXECUTE format('CREATE TEXT SEARCH DICTIONARY %I (TEMPLATE = snowball, Language = %L)', 'search_' || language, language);
        EXECUTE format('CREATE TEXT SEARCH CONFIGURATION %I (COPY = pg_catalog.simple)', 'search_' || language);
        EXECUTE format('ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR asciiword, word WITH %I', 'search_' || language, 'search_' || language);
    END LOOP;
END $$;

CREATE TYPE "Stage" AS ENUM ('draft', 'submitted', 'approved', 'scheduled', 'published', 'spiked', 'killed');
CREATE TYPE "Role" AS ENUM ('reporter', 'editor', 'producer', 'admin');
CREATE TYPE "LiveCountKind" AS ENUM ('section', 'topic', 'author', 'month', 'day');
CREATE TYPE "NamedKind" AS ENUM ('topic', 'author');
CREATE TYPE "LiveMediaOwner" AS ENUM ('story', 'author', 'page', 'front');

-- A name as it is compared with others: without case, accents of Latin and Greek letters, forms of one letter, and extra
-- spaces.
CREATE FUNCTION name_key(name TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT btrim(regexp_replace(normalize(regexp_replace(
        normalize(lower(normalize(name, NFKC)), NFD), '([a-z\u0370-\u03ff])[\u0300-\u036f]+', '\1', 'g'
    ), NFC), '\s+', ' ', 'g'))
$$;

-- No names for a row whose names are not an object, so that a broken row costs only itself.
CREATE FUNCTION names_list(names jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(array_agg(lower(value)), '{}')
    FROM jsonb_each_text(CASE WHEN jsonb_typeof(names) = 'object' THEN names ELSE '{}' END)
$$;

-- The text in which a topic or an author is found by any part of a name.
CREATE FUNCTION names_text(slug text, names jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(slug || E'\n' || jsonb_path_query_array(names, '$.*')::text)
$$;

CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "mark" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "secondLang" TEXT,
    "direction" TEXT NOT NULL DEFAULT 'ltr',
    "zone" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "isDefault" BOOLEAN NOT NULL DEFAULT false,
    "fourEyes" BOOLEAN NOT NULL DEFAULT false,
    "description" TEXT NOT NULL DEFAULT '',
    "firstYear" INTEGER NOT NULL,
    "rightsLine" TEXT NOT NULL DEFAULT '',
    "licenceLine" TEXT NOT NULL DEFAULT '',
    "registrationLine" TEXT NOT NULL DEFAULT '',
    "followLinks" JSONB NOT NULL DEFAULT '[]',
    "aboutLinks" JSONB NOT NULL DEFAULT '[]',
    "ink" TEXT NOT NULL DEFAULT 'petrol',
    -- The name of the paper in this edition; empty: the same as everywhere.
    "nameplate" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Edition_code_key" ON "Edition"("code");
-- One default edition.
CREATE UNIQUE INDEX "Edition_one_default" ON "Edition" ("isDefault") WHERE "isDefault";

CREATE TABLE "Section" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "parentId" TEXT,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    -- The roles that approve stories of a section before they are published; empty: none. Sections under it inherit them
    -- unless they have their own.
    "approvalRoles" "Role"[] DEFAULT ARRAY[]::"Role"[],

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Section_approvalRoles_check" CHECK ("approvalRoles" <@ ARRAY['editor', 'admin']::"Role"[])
);
CREATE UNIQUE INDEX "Section_editionId_parentId_slug_key" ON "Section"("editionId", "parentId", "slug");
-- A top section has no parent, and a unique index ignores NULLs.
CREATE UNIQUE INDEX "Section_top_slug" ON "Section" ("editionId", "slug") WHERE "parentId" IS NULL;
CREATE UNIQUE INDEX "Section_name_key" ON "Section" ("editionId", coalesce("parentId", ''), name_key("name"));

CREATE TABLE "Desk" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "Desk_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Desk_name_key" ON "Desk"("name");

CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "passwordHash" TEXT,
    "deactivatedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    -- Settings of a person: picture, time zone, the filters of their budget, and which notifications also come by email.
    "zone" TEXT NOT NULL DEFAULT '',
    "pictureId" TEXT,
    "budgetView" TEXT NOT NULL DEFAULT '',
    "emailKinds" TEXT[] NOT NULL DEFAULT ARRAY['mention'::text, 'assignment'::text],
    -- A deleted account stays as a pseudonym that can never be linked to a person again.
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Person_deleted_check" CHECK ("deletedAt" IS NULL OR (
        "deactivatedAt" IS NOT NULL AND "passwordHash" IS NULL AND "pictureId" IS NULL AND "email" = "id" || '@deleted.invalid'
    ))
);
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");
-- People, topics and authors are listed by key and found by any part of a name.
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");
CREATE INDEX "Person_search_idx" ON "Person" USING GIN ((lower("name" || ' ' || "email")) gin_trgm_ops);
CREATE INDEX "Person_pictureId_idx" ON "Person"("pictureId");

CREATE TABLE "Grant" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "editionId" TEXT,
    "deskId" TEXT,
    -- The group at the identity provider that a grant comes from; NULL: set by an admin.
    "fromGroup" TEXT,

    CONSTRAINT "Grant_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Grant_personId_idx" ON "Grant"("personId");
-- People are found by the edition or desk of their roles.
CREATE INDEX "Grant_editionId_idx" ON "Grant"("editionId");
CREATE INDEX "Grant_deskId_idx" ON "Grant"("deskId");
CREATE UNIQUE INDEX "Grant_one_from_groups" ON "Grant"("personId", "role", "editionId", "deskId") NULLS NOT DISTINCT
    WHERE "fromGroup" IS NOT NULL;

CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "lastSeenAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "secondFactorAt" TIMESTAMPTZ,
    -- A session that is idle ends at this time.
    "idleExpiresAt" TIMESTAMPTZ NOT NULL,
    "provedAt" TIMESTAMPTZ NOT NULL,
    "providerFactor" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("idHash"),
    CONSTRAINT "Session_idleExpiresAt_check" CHECK ("idleExpiresAt" <= "expiresAt")
);
CREATE INDEX "Session_personId_idx" ON "Session"("personId");
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");
CREATE INDEX "Session_idleExpiresAt_idx" ON "Session"("idleExpiresAt");

CREATE TABLE "Author" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "bios" JSONB NOT NULL DEFAULT '{}',
    "portraitId" TEXT,
    "personId" TEXT,
    "titles" JSONB NOT NULL DEFAULT '{}',
    "email" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Author_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Author_slug_key" ON "Author"("slug");
CREATE INDEX "Author_search_idx" ON "Author" USING GIN (names_text("slug", "names") gin_trgm_ops);

CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "descriptions" JSONB NOT NULL DEFAULT '{}',
    "isSeries" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");
CREATE INDEX "Topic_search_idx" ON "Topic" USING GIN (names_text("slug", "names") gin_trgm_ops);
CREATE INDEX "Topic_names_idx" ON "Topic" USING GIN (names_list("names"));

CREATE TABLE "Media" (
    "id" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "alt" TEXT NOT NULL DEFAULT '',
    "caption" TEXT NOT NULL DEFAULT '',
    "credit" TEXT NOT NULL DEFAULT '',
    "uploadedById" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "focusX" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "focusY" DOUBLE PRECISION NOT NULL DEFAULT 0.5,
    "rightsUntil" TIMESTAMPTZ,
    -- The words by which a picture is found, and their form; made in the background after a save.
    "words" tsvector NOT NULL DEFAULT '',
    "form" INTEGER NOT NULL DEFAULT 0,
    -- Whether a story shows the picture, and whether one has an alternative text for it, so that an index filters by them.
    "inStory" BOOLEAN NOT NULL DEFAULT false,
    "altInStory" BOOLEAN NOT NULL DEFAULT false,
    -- When a picture was taken, by the clock of the camera, and where, as in the file. Only staff see them.
    "takenAt" TIMESTAMP,
    "place" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Media_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Media_sha256_idx" ON "Media"("sha256");
CREATE INDEX "Media_createdAt_id_idx" ON "Media"("createdAt" DESC, "id" DESC);
CREATE INDEX "Media_form_idx" ON "Media"("form");
CREATE INDEX "Media_words_idx" ON "Media" USING GIN ("words") WITH (fastupdate = off);
CREATE INDEX "Media_unused_idx" ON "Media"("createdAt" DESC, "id" DESC) WHERE (NOT "inStory");
CREATE INDEX "Media_without_alt_idx" ON "Media"("createdAt" DESC, "id" DESC) WHERE (alt = '' AND NOT "altInStory");
CREATE INDEX "Media_rightsUntil_idx" ON "Media"("rightsUntil") WHERE ("rightsUntil" IS NOT NULL);
CREATE INDEX "Media_uploadedById_createdAt_id_idx" ON "Media"("uploadedById", "createdAt" DESC, "id" DESC);

CREATE TABLE "StoryGroup" (
    "id" TEXT NOT NULL,
    -- An embargo applies to every version of a story.
    "embargoUntil" TIMESTAMPTZ,

    CONSTRAINT "StoryGroup_pkey" PRIMARY KEY ("id")
);
-- For the calendar.
CREATE INDEX "StoryGroup_embargoUntil_idx" ON "StoryGroup"("embargoUntil") WHERE ("embargoUntil" IS NOT NULL);

CREATE TABLE "Story" (
    "id" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "deskId" TEXT,
    "stage" "Stage" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "fields" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "savedById" TEXT,
    "createdById" TEXT NOT NULL,
    "submittedById" TEXT,
    "liveRevisionId" TEXT,
    "liveSectionId" TEXT,
    "firstPublishedAt" TIMESTAMPTZ,
    "lastPublishedAt" TIMESTAMPTZ,
    "scheduledFor" TIMESTAMPTZ,
    "scheduledZone" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    -- Topics and authors of the live revision, for the lists of their stories.
    "liveTopicIds" TEXT[] DEFAULT ARRAY[]::text[],
    "liveAuthorIds" TEXT[] DEFAULT ARRAY[]::text[],
    "assignedToId" TEXT,
    -- How a published story was last withdrawn, the line shown in its place, and the revision that readers had.
    "withdrawal" TEXT NOT NULL DEFAULT '',
    "withdrawnLine" TEXT NOT NULL DEFAULT '',
    "withdrawnRevisionId" TEXT,
    -- A draft that nothing was written in is in no list; any change to it makes it a story like the others.
    "blank" BOOLEAN NOT NULL DEFAULT false,
    -- When a story is published and unpublished by schedule, who set it, and what they said with it.
    "scheduledById" TEXT,
    "scheduledOverride" JSONB,
    "scheduleRefusal" TEXT NOT NULL DEFAULT '',
    "unpublishAt" TIMESTAMPTZ,
    "unpublishZone" TEXT,
    "unpublishById" TEXT,
    "unpublishReason" TEXT NOT NULL DEFAULT '',
    "unpublishLine" TEXT NOT NULL DEFAULT '',
    -- A story can be covered live: entries are published one by one while it is.
    "coverageStartedAt" TIMESTAMPTZ,
    "coverageEndedAt" TIMESTAMPTZ,
    "coverageChangedAt" TIMESTAMPTZ,
    "coverageChanges" INTEGER NOT NULL DEFAULT 0,
    -- The roles in which the current working copy was approved.
    "approvedAs" "Role"[] DEFAULT ARRAY[]::"Role"[],

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id"),
    -- A live story has a section and its times.
    CONSTRAINT "Story_live_check" CHECK (
        "liveRevisionId" IS NULL
        OR ("liveSectionId" IS NOT NULL AND "firstPublishedAt" IS NOT NULL AND "lastPublishedAt" IS NOT NULL)
    ),
    CONSTRAINT "Story_withdrawal" CHECK (
        "withdrawal" IN ('', 'unpublish', 'kill') AND ("withdrawal" = '' OR "liveRevisionId" IS NULL)
        AND ("withdrawal" <> '' OR ("withdrawnLine" = '' AND "withdrawnRevisionId" IS NULL))
    ),
    -- A scheduled story has its time; a published one can have one too, for its changes.
    CONSTRAINT "Story_scheduled_has_time" CHECK (
        CASE WHEN "scheduledFor" IS NULL THEN stage <> 'scheduled' ELSE stage IN ('scheduled', 'published') END
    ),
    CONSTRAINT "Story_schedule_is_whole" CHECK (
        CASE WHEN "scheduledFor" IS NULL
        THEN "scheduledZone" IS NULL AND "scheduledById" IS NULL AND "scheduledOverride" IS NULL AND "scheduleRefusal" = ''
        ELSE "scheduledZone" IS NOT NULL AND "scheduledById" IS NOT NULL END
    ),
    CONSTRAINT "Story_unpublish_is_whole" CHECK (
        CASE WHEN "unpublishAt" IS NULL
        THEN "unpublishZone" IS NULL AND "unpublishById" IS NULL AND "unpublishReason" = '' AND "unpublishLine" = ''
        ELSE "unpublishZone" IS NOT NULL AND "unpublishById" IS NOT NULL AND "unpublishReason" <> ''
            AND stage IN ('scheduled', 'published') END
    ),
    CONSTRAINT "Story_unpublish_is_last" CHECK ("unpublishAt" > "scheduledFor"),
    CONSTRAINT "Story_coverage_ends_after_its_start" CHECK (
        "coverageEndedAt" IS NULL OR ("coverageStartedAt" IS NOT NULL AND "coverageEndedAt" >= "coverageStartedAt")
    )
);
CREATE UNIQUE INDEX "Story_liveRevisionId_key" ON "Story"("liveRevisionId");
CREATE INDEX "Story_editionId_firstPublishedAt_id_idx" ON "Story"("editionId", "firstPublishedAt" DESC, "id" DESC)
    WHERE "liveRevisionId" IS NOT NULL;
CREATE INDEX "Story_liveSectionId_firstPublishedAt_id_idx" ON "Story"("liveSectionId", "firstPublishedAt" DESC, "id" DESC)
    WHERE "liveRevisionId" IS NOT NULL;
CREATE INDEX "Story_firstPublishedAt_id_idx" ON "Story"("firstPublishedAt" DESC, "id" DESC)
    WHERE "liveRevisionId" IS NOT NULL;
CREATE INDEX "Story_stage_updatedAt_id_idx" ON "Story"("stage", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_stage_editionId_updatedAt_id_idx" ON "Story"("stage", "editionId", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_stage_deskId_updatedAt_id_idx" ON "Story"("stage", "deskId", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_stage_editionId_deskId_updatedAt_id_idx" ON "Story"("stage", "editionId", "deskId", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_createdById_stage_updatedAt_id_idx" ON "Story"("createdById", "stage", "updatedAt" DESC, "id" DESC);
CREATE INDEX "Story_assignedToId_stage_updatedAt_id_idx" ON "Story"("assignedToId", "stage", "updatedAt" DESC, "id" DESC);
CREATE UNIQUE INDEX "Story_groupId_editionId_key" ON "Story"("groupId", "editionId");
-- Working copies by section: they move with it, and it can only be removed when it has none.
CREATE INDEX "Story_sectionId_idx" ON "Story" ((fields->>'sectionId'));
-- Due stories are found without reading the others.
CREATE INDEX "Story_scheduledFor_idx" ON "Story"("scheduledFor") WHERE "scheduledFor" IS NOT NULL;
CREATE INDEX "Story_unpublishAt_idx" ON "Story"("unpublishAt") WHERE "unpublishAt" IS NOT NULL;
CREATE INDEX "Story_savedById_updatedAt_idx" ON "Story"("savedById", "updatedAt" DESC);

CREATE TABLE "Revision" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "fields" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "personId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "override" JSONB,
    -- The reason for a step, for the newsroom.
    "note" TEXT NOT NULL DEFAULT '',
    -- The scheduled time of a revision; the history shows from it whether the step was late.
    "dueAt" TIMESTAMPTZ,
    "digests" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "Revision_storyId_number_key" ON "Revision"("storyId", "number");
-- Stories by lead picture, for when its crop changes.
CREATE INDEX "Revision_lead_idx" ON "Revision" (("fields" -> 'lead' ->> 'mediaId'));
-- Recent scheduled steps are found by the time at which they were done.
CREATE INDEX "Revision_scheduled_idx" ON "Revision"("createdAt") WHERE ("dueAt" IS NOT NULL);
-- For the writes of one person.
CREATE INDEX "Revision_personId_createdAt_idx" ON "Revision"("personId", "createdAt");

CREATE TABLE "Address" (
    "path" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "current" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Address_pkey" PRIMARY KEY ("path")
);
CREATE INDEX "Address_storyId_idx" ON "Address"("storyId");
CREATE UNIQUE INDEX "Address_one_current" ON "Address" ("storyId") WHERE "current";

CREATE TABLE "Correction" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "personId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "editionId" TEXT NOT NULL DEFAULT '',
    "live" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Correction_storyId_idx" ON "Correction"("storyId");
CREATE INDEX "Correction_editionId_createdAt_id_idx" ON "Correction"("editionId", "createdAt" DESC, "id" DESC)
    WHERE "live" = true;

CREATE TABLE "Event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "storyId" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',
    -- The subject of an event, and a digest of where its request came from.
    "subjectKind" TEXT,
    "subjectId" TEXT,
    "originDigest" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Event_data_check" CHECK (octet_length(data::text) <= 65536)
);
CREATE INDEX "Event_storyId_id_idx" ON "Event"("storyId", "id");
CREATE INDEX "Event_at_id_idx" ON "Event"("at" DESC, "id" DESC);
CREATE INDEX "Event_personId_at_id_idx" ON "Event"("personId", "at" DESC, "id" DESC);
CREATE INDEX "Event_kind_at_id_idx" ON "Event"("kind", "at" DESC, "id" DESC);
CREATE INDEX "Event_subjectKind_subjectId_at_id_idx" ON "Event"("subjectKind", "subjectId", "at" DESC, "id" DESC);
CREATE INDEX "Event_storyId_at_id_idx" ON "Event"("storyId", "at" DESC, "id" DESC);

CREATE TABLE "Acknowledgement" (
    "key" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    -- A digest of the request with this key; empty: a write older than these digests.
    "request" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Acknowledgement_pkey" PRIMARY KEY ("key")
);
CREATE INDEX "Acknowledgement_createdAt_idx" ON "Acknowledgement"("createdAt");

CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

CREATE TABLE "Paper" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "publisher" TEXT NOT NULL DEFAULT '',
    "xAccount" TEXT NOT NULL DEFAULT '',
    "adsText" TEXT NOT NULL DEFAULT '',
    "securityText" TEXT NOT NULL DEFAULT '',
    "trustText" TEXT NOT NULL DEFAULT '',
    "hubs" TEXT[] DEFAULT ARRAY[]::text[],
    "indexNowKey" TEXT NOT NULL DEFAULT '',
    -- Checks that publishing waits for unless a person states a reason.
    "reasonRules" TEXT[] DEFAULT ARRAY['rights-expired'::text, 'no-credit'::text, 'dead-link'::text, 'open-suggestions'::text],
    -- The contact in security.txt, trust.txt and ads.txt.
    "contact" TEXT NOT NULL DEFAULT '',
    -- Whether the first admin still sees the first steps of a new paper.
    "isNew" BOOLEAN NOT NULL DEFAULT false,
    -- Who must have a second factor, and how long sessions last.
    "secondFactorFor" TEXT NOT NULL DEFAULT 'nobody',
    "secondFactorDueAt" TIMESTAMPTZ,
    "sessionIdleHours" INTEGER NOT NULL DEFAULT 24,
    "sessionDays" INTEGER NOT NULL DEFAULT 14,
    -- Whether a sign-in in a new browser needs a code by email, if the paper can send email.
    "codeOnNewDevice" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Paper_one_row" CHECK ("id" = 1),
    CONSTRAINT "Paper_secondFactorFor_check" CHECK ("secondFactorFor" IN ('nobody', 'admins', 'producers', 'everyone')),
    CONSTRAINT "Paper_sessionIdleHours_check" CHECK ("sessionIdleHours" BETWEEN 1 AND 168),
    CONSTRAINT "Paper_sessionDays_check" CHECK ("sessionDays" BETWEEN 1 AND 90)
);

CREATE TABLE "StandingPage" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "position" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StandingPage_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "StandingPage_editionId_slug_key" ON "StandingPage"("editionId", "slug");

CREATE TABLE "SearchEntry" (
    "storyId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "form" INTEGER NOT NULL,
    "editionId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "publishedAt" TIMESTAMPTZ NOT NULL,
    "titleWords" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "text" TEXT NOT NULL,
    -- The kind of a story by its text, and how long it takes to read.
    "kind" TEXT NOT NULL DEFAULT 'story',
    "minutes" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "SearchEntry_kind_check" CHECK ("kind" IN ('story', 'live', 'gallery', 'video', 'audio')),
    CONSTRAINT "SearchEntry_minutes_check" CHECK ("minutes" >= 0)
) WITH (toast_tuple_target=128);
ALTER TABLE "SearchEntry"
    ALTER COLUMN "storyId" SET STORAGE MAIN,
    ALTER COLUMN "revisionId" SET STORAGE MAIN,
    ALTER COLUMN "editionId" SET STORAGE MAIN,
    ALTER COLUMN "sectionId" SET STORAGE MAIN,
    ALTER COLUMN "titleWords" SET STORAGE EXTERNAL,
    ALTER COLUMN "words" SET STORAGE EXTERNAL;
-- Without a list of pending entries, which each search would read in full.
CREATE INDEX "SearchEntry_titleWords_idx" ON "SearchEntry" USING GIN ("titleWords") WITH (fastupdate = off);
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words") WITH (fastupdate = off);
CREATE INDEX "SearchEntry_form_idx" ON "SearchEntry"("form");

CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);

CREATE TABLE "RevisionName" (
    "revisionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RevisionName_pkey" PRIMARY KEY ("revisionId")
);

CREATE TABLE "NoteThread" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "quotation" TEXT NOT NULL DEFAULT '',
    "blocking" BOOLEAN NOT NULL DEFAULT false,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "resolvedById" TEXT,
    "resolvedAt" TIMESTAMPTZ,

    CONSTRAINT "NoteThread_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "NoteThread_storyId_idx" ON "NoteThread"("storyId");
-- For the conversations that a person started or resolved.
CREATE INDEX "NoteThread_createdById_createdAt_idx" ON "NoteThread"("createdById", "createdAt");
CREATE INDEX "NoteThread_resolvedById_resolvedAt_idx" ON "NoteThread"("resolvedById", "resolvedAt");

CREATE TABLE "Note" (
    "id" TEXT NOT NULL,
    "threadId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "mentions" TEXT[] DEFAULT ARRAY[]::text[],
    "createdAt" TIMESTAMPTZ NOT NULL,
    "changedAt" TIMESTAMPTZ,

    CONSTRAINT "Note_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Note_threadId_idx" ON "Note"("threadId");

CREATE TABLE "InboxItem" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "storyId" TEXT,
    "threadId" TEXT,
    "byId" TEXT,
    "text" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "InboxItem_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "InboxItem_personId_createdAt_idx" ON "InboxItem"("personId", "createdAt" DESC);
-- Rows that are old enough to delete are found without reading the others.
CREATE INDEX "InboxItem_readAt_idx" ON "InboxItem"("readAt");

CREATE TABLE "Email" (
    "id" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "sentAt" TIMESTAMPTZ,
    "error" TEXT NOT NULL DEFAULT '',
    -- For whom a link is made when the email is sent, and of which kind. The link itself is not stored, so that a reader of
    -- this table cannot use it.
    "linkForId" TEXT,
    "linkKind" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Email_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "Email_createdAt_idx" ON "Email"("createdAt" DESC);
CREATE INDEX "Email_linkForId_idx" ON "Email"("linkForId");

CREATE TABLE "StyleRule" (
    "id" TEXT NOT NULL,
    "lang" TEXT NOT NULL,
    "pattern" TEXT NOT NULL,
    "message" TEXT NOT NULL,
    "suggestion" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "StyleRule_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "StyleRule_lang_position_idx" ON "StyleRule"("lang", "position");

CREATE TABLE "StoryTemplate" (
    "id" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "fields" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "StoryTemplate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "Recording" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "mime" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "originalName" TEXT NOT NULL,
    "uploadedById" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Recording_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "LiveTopic" (
    "storyId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LiveTopic_pkey" PRIMARY KEY ("storyId", "topicId")
);
CREATE INDEX "LiveTopic_topicId_editionId_firstPublishedAt_storyId_idx"
    ON "LiveTopic"("topicId", "editionId", "firstPublishedAt" DESC, "storyId" DESC);

CREATE TABLE "LiveAuthor" (
    "storyId" TEXT NOT NULL,
    "authorId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "firstPublishedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LiveAuthor_pkey" PRIMARY KEY ("storyId", "authorId")
);
CREATE INDEX "LiveAuthor_authorId_editionId_firstPublishedAt_storyId_idx"
    ON "LiveAuthor"("authorId", "editionId", "firstPublishedAt" DESC, "storyId" DESC);

CREATE TABLE "LiveCount" (
    "editionId" TEXT NOT NULL,
    "kind" "LiveCountKind" NOT NULL,
    "key" TEXT NOT NULL,
    "stories" INTEGER NOT NULL,
    "changedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LiveCount_pkey" PRIMARY KEY ("kind", "key", "editionId"),
    CONSTRAINT "LiveCount_stories_check" CHECK (stories >= 0)
);
CREATE INDEX "LiveCount_editionId_kind_key_idx" ON "LiveCount"("editionId", "kind", "key");
CREATE INDEX "LiveCount_editionId_kind_stories_key_idx" ON "LiveCount"("editionId", "kind", "stories" DESC, "key");

CREATE TABLE "Popularity" (
    "storyId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "rank" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "Popularity_pkey" PRIMARY KEY ("storyId")
);
CREATE INDEX "Popularity_editionId_rank_storyId_idx" ON "Popularity"("editionId", "rank" DESC, "storyId" DESC);
CREATE INDEX "Popularity_rank_idx" ON "Popularity"("rank");

CREATE TABLE "SearchQueue" (
    "storyId" TEXT NOT NULL,
    "queuedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SearchQueue_pkey" PRIMARY KEY ("storyId")
);
CREATE INDEX "SearchQueue_queuedAt_idx" ON "SearchQueue"("queuedAt");

-- How many stories are in each stage, in slots, so that two stories seldom wait for the same row. The count of a stage is
-- the sum of its slots.
CREATE TABLE "StageCount" (
    "stage" "Stage" NOT NULL,
    "slot" INTEGER NOT NULL,
    "stories" INTEGER NOT NULL,

    CONSTRAINT "StageCount_pkey" PRIMARY KEY ("stage", "slot")
);

-- A working copy as the search of the newsroom finds it.
CREATE TABLE "WorkingEntry" (
    "storyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "words" tsvector NOT NULL,
    -- The length of a working copy in words and Chinese characters, for the budget; made together with its words.
    "length" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WorkingEntry_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "WorkingEntry_length_check" CHECK ("length" >= 0)
) WITH (toast_tuple_target=128);
ALTER TABLE "WorkingEntry"
    ALTER COLUMN "storyId" SET STORAGE MAIN,
    ALTER COLUMN "words" SET STORAGE EXTERNAL;
CREATE INDEX "WorkingEntry_updatedAt_storyId_idx" ON "WorkingEntry"("updatedAt" DESC, "storyId" DESC);
CREATE INDEX "WorkingEntry_form_idx" ON "WorkingEntry"("form");
-- Without a list of pending entries, which each search would read in full.
CREATE INDEX "WorkingEntry_words_idx" ON "WorkingEntry" USING GIN ("words") WITH (fastupdate = off);

-- Stories whose working copy changed since it was indexed. Writers only add rows, so that no save waits for the index; the
-- newest is indexed first.
CREATE TABLE "WorkingChange" (
    "id" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,

    CONSTRAINT "WorkingChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "WorkingChange_storyId_idx" ON "WorkingChange"("storyId");

CREATE TABLE "NameInUse" (
    "kind" "NamedKind" NOT NULL,
    "lang" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,

    CONSTRAINT "NameInUse_pkey" PRIMARY KEY ("kind", "lang", "key")
);
CREATE INDEX "NameInUse_kind_ownerId_idx" ON "NameInUse"("kind", "ownerId");

-- Who changed the text of a story since it was last published, for the four-eyes rule.
CREATE TABLE "Contributor" (
    "storyId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "Contributor_pkey" PRIMARY KEY ("storyId", "personId")
);

CREATE TABLE "LiveMedia" (
    "mediaId" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "owner" "LiveMediaOwner" NOT NULL,

    CONSTRAINT "LiveMedia_pkey" PRIMARY KEY ("mediaId", "ownerId")
);
CREATE INDEX "LiveMedia_ownerId_idx" ON "LiveMedia"("ownerId");

-- Published stories whose later changes are not visible to readers, and why.
CREATE TABLE "HiddenChanges" (
    "storyId" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" timestamp(3) with time zone NOT NULL,

    CONSTRAINT "HiddenChanges_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "HiddenChanges_has_reason" CHECK (btrim("reason") <> '')
);

-- A former address of a section. Without a section it redirects to the front of the edition.
CREATE TABLE "FormerSection" (
    "path" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "sectionId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FormerSection_pkey" PRIMARY KEY ("path")
);
CREATE INDEX "FormerSection_editionId_idx" ON "FormerSection"("editionId");
CREATE INDEX "FormerSection_sectionId_idx" ON "FormerSection"("sectionId");

CREATE TABLE "PictureUse" (
    "mediaId" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "caption" TEXT NOT NULL,
    "credit" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "PictureUse_pkey" PRIMARY KEY ("mediaId", "storyId")
);
CREATE INDEX "PictureUse_storyId_idx" ON "PictureUse"("storyId");
CREATE INDEX "PictureUse_words_idx" ON "PictureUse" USING GIN ("words") WITH (fastupdate = off);

-- The plan of a story, often made before any text.
CREATE TABLE "Plan" (
    "storyId" TEXT NOT NULL,
    "day" DATE,
    "deadline" TIMESTAMPTZ,
    "expectedWords" INTEGER,
    "photographerId" TEXT,
    "notes" TEXT NOT NULL DEFAULT '',
    "open" BOOLEAN NOT NULL DEFAULT true,
    "notifiedDeadline" TIMESTAMPTZ,

    CONSTRAINT "Plan_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "Plan_expectedWords_check" CHECK ("expectedWords" BETWEEN 1 AND 100000)
);
CREATE INDEX "Plan_day_idx" ON "Plan"("day") WHERE ("day" IS NOT NULL);
CREATE INDEX "Plan_deadline_idx" ON "Plan"("deadline") WHERE ("deadline" IS NOT NULL);
CREATE INDEX "Plan_open_deadline_idx" ON "Plan"("deadline") WHERE ("open" AND "deadline" IS NOT NULL);
CREATE INDEX "Plan_photographerId_idx" ON "Plan"("photographerId");

-- Filters that a person saved under a name.
CREATE TABLE "SavedView" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "layout" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "SavedView_personId_name_key" ON "SavedView"("personId", "name");

CREATE TABLE "Front" (
    "id" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "sectionId" TEXT,
    "draft" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "savedById" TEXT,
    "savedAt" TIMESTAMPTZ,

    CONSTRAINT "Front_pkey" PRIMARY KEY ("id"),
    -- One front for each edition and each section.
    CONSTRAINT "Front_is_of" CHECK ("id" = coalesce("sectionId", "editionId"))
);
CREATE UNIQUE INDEX "Front_sectionId_key" ON "Front"("sectionId");
CREATE INDEX "Front_editionId_idx" ON "Front"("editionId");
CREATE INDEX "Front_savedById_idx" ON "Front"("savedById");

CREATE TABLE "FrontLaunch" (
    "frontId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "contents" JSONB NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "restored" INTEGER,
    "timedFor" TIMESTAMPTZ,

    CONSTRAINT "FrontLaunch_pkey" PRIMARY KEY ("frontId", "number")
);
CREATE INDEX "FrontLaunch_personId_idx" ON "FrontLaunch"("personId");

CREATE TABLE "TimedLaunch" (
    "id" TEXT NOT NULL,
    "frontId" TEXT NOT NULL,
    "contents" JSONB NOT NULL,
    "launchAt" TIMESTAMPTZ NOT NULL,
    "zone" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "TimedLaunch_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "TimedLaunch_frontId_launchAt_key" ON "TimedLaunch"("frontId", "launchAt");
CREATE INDEX "TimedLaunch_launchAt_idx" ON "TimedLaunch"("launchAt");
CREATE INDEX "TimedLaunch_personId_idx" ON "TimedLaunch"("personId");

CREATE TABLE "BreakingNews" (
    "editionId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "storyId" TEXT,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "personId" TEXT NOT NULL,
    -- Since when readers have seen the text of a bar; NULL: older than this column, so only the audit trail has it.
    "startedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "BreakingNews_pkey" PRIMARY KEY ("editionId"),
    CONSTRAINT "BreakingNews_startedAt_check" CHECK ("startedAt" <= "expiresAt")
);
CREATE INDEX "BreakingNews_storyId_idx" ON "BreakingNews"("storyId");
CREATE INDEX "BreakingNews_personId_idx" ON "BreakingNews"("personId");
CREATE INDEX "BreakingNews_expiresAt_idx" ON "BreakingNews"("expiresAt");

-- From which version of its source a translation was made.
CREATE TABLE "Translation" (
    "storyId" TEXT NOT NULL,
    "side" SMALLINT NOT NULL DEFAULT 0,
    "sourceId" TEXT NOT NULL,
    "madeFrom" INTEGER NOT NULL,
    "matchedFields" JSONB,
    "matchedBody" JSONB,
    "comparedTo" INTEGER NOT NULL,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "behind" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMPTZ NOT NULL,
    -- How many texts of the working copy are by the machine and unread, for lists.
    "unread" INTEGER NOT NULL DEFAULT 0,
    -- What a translation matched before all changes were marked as done at once, so that this can be undone until anything
    -- else changes.
    "beforeMadeFrom" INTEGER,
    "beforeFields" JSONB,
    "beforeBody" JSONB,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("storyId", "side"),
    CONSTRAINT "Translation_side_check" CHECK ("side" IN (0, 1)),
    CONSTRAINT "Translation_source_check" CHECK ("storyId" <> "sourceId"),
    CONSTRAINT "Translation_compared_check" CHECK ("comparedTo" >= "madeFrom"),
    CONSTRAINT "Translation_behind_check" CHECK ("changed" >= 0 AND "behind" = ("changed" > 0)),
    -- A text that is only partly matched is stored until all of it is.
    CONSTRAINT "Translation_matched_check" CHECK (
        ("matchedFields" IS NULL) = ("matchedBody" IS NULL) AND ("behind" OR "matchedBody" IS NULL)
    ),
    CONSTRAINT "Translation_unread_check" CHECK ("unread" >= 0),
    CONSTRAINT "Translation_before_check" CHECK (
        ("beforeFields" IS NULL) = ("beforeBody" IS NULL)
        AND ("beforeMadeFrom" IS NOT NULL OR "beforeBody" IS NULL)
        AND "beforeMadeFrom" <= "madeFrom"
    )
);
CREATE UNIQUE INDEX "Translation_storyId_sourceId_key" ON "Translation"("storyId", "sourceId");
CREATE INDEX "Translation_sourceId_idx" ON "Translation"("sourceId");
CREATE INDEX "Translation_behind_since_storyId_idx" ON "Translation"("behind", "since" DESC, "storyId" DESC);

CREATE TABLE "CoverageEntry" (
    "id" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "body" JSONB NOT NULL,
    "byline" TEXT NOT NULL DEFAULT '',
    "authorId" TEXT NOT NULL,
    "writerId" TEXT NOT NULL,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "keyEvent" BOOLEAN NOT NULL DEFAULT false,
    "position" BIGINT NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "publishedAt" TIMESTAMPTZ,
    "changedAt" TIMESTAMPTZ,
    "removedAt" TIMESTAMPTZ,

    CONSTRAINT "CoverageEntry_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CoverageEntry_title_check" CHECK (char_length("title") <= 200),
    CONSTRAINT "CoverageEntry_body_check" CHECK (jsonb_typeof("body") = 'object' AND "body"->>'type' = 'doc'),
    -- A draft has no position and no time of change for readers.
    CONSTRAINT "CoverageEntry_published_check" CHECK (("publishedAt" IS NULL) = ("position" = 0)),
    CONSTRAINT "CoverageEntry_changed_check" CHECK ("changedAt" IS NULL OR "changedAt" >= "publishedAt")
);
CREATE INDEX "CoverageEntry_storyId_position_id_idx" ON "CoverageEntry"("storyId", "position" DESC, "id" DESC);
CREATE INDEX "CoverageEntry_authorId_idx" ON "CoverageEntry"("authorId");
CREATE INDEX "CoverageEntry_writerId_idx" ON "CoverageEntry"("writerId");

-- Pages of stories that a process still serves as they were before a scheduled step.
CREATE TABLE "UnseenSchedule" (
    "process" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "checkedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "UnseenSchedule_pkey" PRIMARY KEY ("process", "storyId")
);
CREATE INDEX "UnseenSchedule_checkedAt_idx" ON "UnseenSchedule"("checkedAt");
CREATE INDEX "UnseenSchedule_storyId_idx" ON "UnseenSchedule"("storyId");

-- A link with which a person sets a password, once. Only the hash of its secret is stored.
CREATE TABLE "PasswordLink" (
    "secretHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("secretHash"),
    CONSTRAINT "PasswordLink_kind_check" CHECK ("kind" IN ('invitation', 'reset')),
    CONSTRAINT "PasswordLink_expiresAt_check" CHECK ("expiresAt" <= "createdAt" + interval '7 days')
);
CREATE INDEX "PasswordLink_personId_idx" ON "PasswordLink"("personId");
CREATE INDEX "PasswordLink_expiresAt_idx" ON "PasswordLink"("expiresAt");

-- A link with which someone outside the newsroom reads an unpublished story. Only the hash of its secret is stored.
CREATE TABLE "PreviewLink" (
    "id" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "revisionId" TEXT,
    "reviewer" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "lastOpenedAt" TIMESTAMPTZ,

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PreviewLink_expiresAt_check" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '31 days')
);
CREATE UNIQUE INDEX "PreviewLink_secretHash_key" ON "PreviewLink"("secretHash");
CREATE INDEX "PreviewLink_storyId_idx" ON "PreviewLink"("storyId");
CREATE INDEX "PreviewLink_revisionId_idx" ON "PreviewLink"("revisionId");
CREATE INDEX "PreviewLink_createdById_idx" ON "PreviewLink"("createdById");
CREATE INDEX "PreviewLink_expiresAt_idx" ON "PreviewLink"("expiresAt");

CREATE TABLE "EventOrigin" (
    "eventId" BIGINT NOT NULL,
    "network" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "salt" TEXT NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "EventOrigin_pkey" PRIMARY KEY ("eventId")
);
CREATE INDEX "EventOrigin_at_idx" ON "EventOrigin"("at");

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

-- An authenticator app of a person. The last step only increases, so that each code is valid once.
CREATE TABLE "Totp" (
    "personId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "lastStep" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("personId")
);

-- A code that replaces the second factor once.
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("codeHash")
);
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- A passkey of a person, which signs in by itself.
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Passkey_counter_check" CHECK ("counter" >= 0),
    CONSTRAINT "Passkey_name_check" CHECK (char_length("name") BETWEEN 1 AND 60)
);
CREATE INDEX "Passkey_personId_idx" ON "Passkey"("personId");

-- What a device must sign to register or use a passkey: once, within a time limit.
CREATE TABLE "PasskeyChallenge" (
    "challenge" TEXT NOT NULL,
    "personId" TEXT,
    "purpose" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("challenge"),
    CONSTRAINT "PasskeyChallenge_purpose_check" CHECK (("purpose" = 'register' AND "personId" IS NOT NULL) OR "purpose" = 'use')
);
CREATE INDEX "PasskeyChallenge_personId_idx" ON "PasskeyChallenge"("personId");
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- A machine translation of a story: the one that is running, or the result of the last one. At most as many run at once as
-- there are slots, and one per person.
CREATE TABLE "MachineTranslation" (
    "storyId" TEXT NOT NULL,
    "run" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "slot" SMALLINT,
    "reason" TEXT NOT NULL DEFAULT '',
    "parts" JSONB NOT NULL,
    "answers" JSONB NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL,
    "untouched" TEXT[] DEFAULT ARRAY[]::text[],
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "MachineTranslation_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "MachineTranslation_state_check" CHECK ("state" IN ('running', 'done', 'failed', 'cancelled')),
    CONSTRAINT "MachineTranslation_slot_check" CHECK ("slot" BETWEEN 1 AND 4),
    CONSTRAINT "MachineTranslation_running_check" CHECK (("state" = 'running') = ("slot" IS NOT NULL)),
    CONSTRAINT "MachineTranslation_reason_check" CHECK (("state" = 'failed') = ("reason" <> '')),
    CONSTRAINT "MachineTranslation_done_check" CHECK ("done" BETWEEN 0 AND "total")
);
CREATE UNIQUE INDEX "MachineTranslation_slot_key" ON "MachineTranslation"("slot");
CREATE UNIQUE INDEX "MachineTranslation_one_of_a_person" ON "MachineTranslation"("personId") WHERE (slot IS NOT NULL);
CREATE INDEX "MachineTranslation_personId_idx" ON "MachineTranslation"("personId");

-- A text that a machine wrote, by its digest.
CREATE TABLE "MachineText" (
    "storyId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "readById" TEXT,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "MachineText_pkey" PRIMARY KEY ("storyId", "digest"),
    CONSTRAINT "MachineText_digest_check" CHECK ("digest" ~ '^[0-9a-f]{16}$'),
    CONSTRAINT "MachineText_read_check" CHECK (("readById" IS NULL) = ("readAt" IS NULL))
);
CREATE INDEX "MachineText_readById_idx" ON "MachineText"("readById");

-- The account of a person at an identity provider, one to one.
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer", "subject"),
    CONSTRAINT "Identity_subject_check" CHECK (char_length("subject") BETWEEN 1 AND 255)
);
CREATE UNIQUE INDEX "Identity_personId_issuer_key" ON "Identity"("personId", "issuer");

-- A code by email for a person who signs in with a password in a new browser: only the newest, only for the browser that
-- requested it, with at most five attempts.
CREATE TABLE "SignInCode" (
    "personId" TEXT NOT NULL,
    "attempt" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL DEFAULT '',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "SignInCode_tries_check" CHECK ("tries" BETWEEN 0 AND 5)
);
CREATE INDEX "SignInCode_expiresAt_idx" ON "SignInCode"("expiresAt");

-- A token with which a program of a partner reads what readers do not see. Only the hash of its secret is stored.
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "beginning" TEXT NOT NULL,
    "scopes" TEXT[],
    "editionId" TEXT,
    "ownerId" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ApiToken_name_check" CHECK (char_length("name") BETWEEN 1 AND 80),
    CONSTRAINT "ApiToken_scopes_check" CHECK (
        cardinality("scopes") BETWEEN 1 AND 3 AND "scopes" <@ ARRAY['stories:read', 'working:read', 'stories:write']
    ),
    CONSTRAINT "ApiToken_expiresAt_check" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '366 days')
);
CREATE UNIQUE INDEX "ApiToken_secretHash_key" ON "ApiToken"("secretHash");
CREATE INDEX "ApiToken_editionId_idx" ON "ApiToken"("editionId");
CREATE INDEX "ApiToken_ownerId_idx" ON "ApiToken"("ownerId");
CREATE INDEX "ApiToken_createdById_idx" ON "ApiToken"("createdById");

-- Runs that revert what a person did between two times.
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
    CONSTRAINT "RevertRun_times_check" CHECK ("from" <= "to")
);
CREATE INDEX "RevertRun_personId_createdAt_idx" ON "RevertRun"("personId", "createdAt" DESC);
CREATE INDEX "RevertRun_byId_idx" ON "RevertRun"("byId");
-- Of two admins at once the second gets the run of the first.
CREATE UNIQUE INDEX "RevertRun_one_running" ON "RevertRun"("personId") WHERE "finishedAt" IS NULL;

CREATE TABLE "RevertStep" (
    "runId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "act" JSONB NOT NULL,
    "obstacle" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RevertStep_pkey" PRIMARY KEY ("runId", "number")
);

-- What counts as unusual and what is done about it; without the row the defaults apply.
CREATE TABLE "UnusualRules" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "liveChanges" TEXT NOT NULL,
    "liveChangesMost" INTEGER NOT NULL,
    "liveChangesMinutes" INTEGER NOT NULL,
    "newAdmin" TEXT NOT NULL,
    "newDomain" TEXT NOT NULL,
    "newDomainMost" INTEGER NOT NULL,
    "newDomainMinutes" INTEGER NOT NULL,
    "allowedDomains" TEXT[] DEFAULT ARRAY[]::text[],

    CONSTRAINT "UnusualRules_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UnusualRules_one" CHECK ("id" = 1),
    CONSTRAINT "UnusualRules_numbers_check" CHECK (
        "liveChangesMost" > 0 AND "liveChangesMinutes" > 0 AND "newDomainMost" > 0 AND "newDomainMinutes" > 0
    ),
    CONSTRAINT "UnusualRules_allowed_check" CHECK ("allowedDomains" IS NOT NULL AND cardinality("allowedDomains") <= 500),
    CONSTRAINT "UnusualRules_answers_check" CHECK (
        "liveChanges" IN ('off', 'alarm', 'hold') AND "newDomain" IN ('off', 'alarm', 'hold') AND "newAdmin" IN ('off', 'alarm', 'hold')
    )
);

CREATE TABLE "UnusualAct" (
    "id" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "holds" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "settledAt" TIMESTAMPTZ,
    "settledById" TEXT,
    "domain" TEXT NOT NULL DEFAULT '',
    "storyIds" TEXT[] DEFAULT ARRAY[]::text[],

    CONSTRAINT "UnusualAct_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "UnusualAct_settled_check" CHECK (("settledAt" IS NULL) = ("settledById" IS NULL)),
    CONSTRAINT "UnusualAct_rule_check" CHECK ("rule" IN ('live-changes', 'new-admin', 'new-domain')),
    CONSTRAINT "UnusualAct_domain_check" CHECK (("rule" = 'new-domain') = ("domain" <> ''))
);
CREATE INDEX "UnusualAct_personId_rule_settledAt_idx" ON "UnusualAct"("personId", "rule", "settledAt" DESC);
CREATE INDEX "UnusualAct_settledById_idx" ON "UnusualAct"("settledById");
CREATE UNIQUE INDEX "UnusualAct_one_open" ON "UnusualAct"("personId", "rule", "domain") WHERE "settledAt" IS NULL;
CREATE INDEX "UnusualAct_settledAt_idx" ON "UnusualAct"("settledAt");

-- The domains that stories link to: in the live revision, in published entries, and in what is scheduled.
CREATE TABLE "LinkedDomain" (
    "ownerId" TEXT NOT NULL,
    "domain" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "addedById" TEXT,
    "addedAt" TIMESTAMPTZ NOT NULL,
    "liveSince" TIMESTAMPTZ,

    CONSTRAINT "LinkedDomain_pkey" PRIMARY KEY ("ownerId", "domain")
);
CREATE INDEX "LinkedDomain_domain_liveSince_idx" ON "LinkedDomain"("domain", "liveSince");
CREATE INDEX "LinkedDomain_addedById_domain_addedAt_idx" ON "LinkedDomain"("addedById", "domain", "addedAt");
CREATE INDEX "LinkedDomain_storyId_idx" ON "LinkedDomain"("storyId");

-- While the row exists, the domains of older live stories are being read, and none counts as new.
CREATE TABLE "LinkedDomainFill" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "after" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LinkedDomainFill_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "LinkedDomainFill_one" CHECK ("id" = 1)
);

-- A proposal to make a person an admin of the whole paper, until another admin than the proposer confirms or refuses it.
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
    -- A refusal deletes an admin's proposal; one from a group stays refused, as each sign-in would propose it again.
    CONSTRAINT "AdminProposal_refused_check" CHECK (("refusedAt" IS NULL) = ("refusedById" IS NULL) AND ("refusedAt" IS NULL OR "byId" IS NULL))
);
CREATE INDEX "AdminProposal_at_idx" ON "AdminProposal"("at");
CREATE INDEX "AdminProposal_byId_idx" ON "AdminProposal"("byId");
CREATE INDEX "AdminProposal_refusedById_idx" ON "AdminProposal"("refusedById");

-- After how many days each kind of data is deleted, and the result of the last run. The limits are those of
-- domain/retention/retention.ts.
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

-- The state of a subject after an event that changed it. The chain of events has a salted digest of it.
CREATE TABLE "RecordedState" (
    "eventId" BIGINT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "state" JSONB,
    "salt" TEXT NOT NULL,

    CONSTRAINT "RecordedState_pkey" PRIMARY KEY ("kind", "subjectId", "eventId")
);
CREATE INDEX "RecordedState_eventId_idx" ON "RecordedState"("eventId");

ALTER TABLE "Section"
    ADD CONSTRAINT "Section_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Section_parentId_fkey" FOREIGN KEY ("parentId")
        REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Person"
    ADD CONSTRAINT "Person_pictureId_fkey" FOREIGN KEY ("pictureId")
        REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Grant"
    ADD CONSTRAINT "Grant_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Grant_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Grant_deskId_fkey" FOREIGN KEY ("deskId")
        REFERENCES "Desk"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Session"
    ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Author"
    ADD CONSTRAINT "Author_portraitId_fkey" FOREIGN KEY ("portraitId")
        REFERENCES "Media"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Author_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Media"
    ADD CONSTRAINT "Media_uploadedById_fkey" FOREIGN KEY ("uploadedById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Story"
    ADD CONSTRAINT "Story_groupId_fkey" FOREIGN KEY ("groupId")
        REFERENCES "StoryGroup"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_deskId_fkey" FOREIGN KEY ("deskId")
        REFERENCES "Desk"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_createdById_fkey" FOREIGN KEY ("createdById")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_submittedById_fkey" FOREIGN KEY ("submittedById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_liveRevisionId_fkey" FOREIGN KEY ("liveRevisionId")
        REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_liveSectionId_fkey" FOREIGN KEY ("liveSectionId")
        REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_assignedToId_fkey" FOREIGN KEY ("assignedToId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_withdrawnRevisionId_fkey" FOREIGN KEY ("withdrawnRevisionId")
        REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_scheduledById_fkey" FOREIGN KEY ("scheduledById")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Story_unpublishById_fkey" FOREIGN KEY ("unpublishById")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Revision"
    ADD CONSTRAINT "Revision_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Revision_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Address"
    ADD CONSTRAINT "Address_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Correction"
    ADD CONSTRAINT "Correction_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Event"
    ADD CONSTRAINT "Event_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "Event_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "StandingPage"
    ADD CONSTRAINT "StandingPage_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "SearchEntry"
    ADD CONSTRAINT "SearchEntry_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RevisionName"
    ADD CONSTRAINT "RevisionName_revisionId_fkey" FOREIGN KEY ("revisionId")
        REFERENCES "Revision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "NoteThread"
    ADD CONSTRAINT "NoteThread_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "NoteThread_createdById_fkey" FOREIGN KEY ("createdById")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "NoteThread_resolvedById_fkey" FOREIGN KEY ("resolvedById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Note"
    ADD CONSTRAINT "Note_threadId_fkey" FOREIGN KEY ("threadId")
        REFERENCES "NoteThread"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Note_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "InboxItem"
    ADD CONSTRAINT "InboxItem_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "InboxItem_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "InboxItem_byId_fkey" FOREIGN KEY ("byId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Email"
    ADD CONSTRAINT "Email_linkForId_fkey" FOREIGN KEY ("linkForId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "LiveTopic"
    ADD CONSTRAINT "LiveTopic_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "LiveAuthor"
    ADD CONSTRAINT "LiveAuthor_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Popularity"
    ADD CONSTRAINT "Popularity_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WorkingEntry"
    ADD CONSTRAINT "WorkingEntry_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "WorkingChange"
    ADD CONSTRAINT "WorkingChange_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Contributor"
    ADD CONSTRAINT "Contributor_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "Contributor_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "HiddenChanges"
    ADD CONSTRAINT "HiddenChanges_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "HiddenChanges_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FormerSection"
    ADD CONSTRAINT "FormerSection_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "FormerSection_sectionId_fkey" FOREIGN KEY ("sectionId")
        REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PictureUse"
    ADD CONSTRAINT "PictureUse_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Plan"
    ADD CONSTRAINT "Plan_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "Plan_photographerId_fkey" FOREIGN KEY ("photographerId")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SavedView"
    ADD CONSTRAINT "SavedView_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Front"
    ADD CONSTRAINT "Front_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "Front_sectionId_fkey" FOREIGN KEY ("sectionId")
        REFERENCES "Section"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "Front_savedById_fkey" FOREIGN KEY ("savedById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FrontLaunch"
    ADD CONSTRAINT "FrontLaunch_frontId_fkey" FOREIGN KEY ("frontId")
        REFERENCES "Front"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "FrontLaunch_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TimedLaunch"
    ADD CONSTRAINT "TimedLaunch_frontId_fkey" FOREIGN KEY ("frontId")
        REFERENCES "Front"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "TimedLaunch_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "BreakingNews"
    ADD CONSTRAINT "BreakingNews_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "BreakingNews_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE,
    ADD CONSTRAINT "BreakingNews_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Translation"
    ADD CONSTRAINT "Translation_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Not to the story: that reference would wait for a write that has locked it, which may wait for this one.
    ADD CONSTRAINT "Translation_sourceId_madeFrom_fkey" FOREIGN KEY ("sourceId", "madeFrom")
        REFERENCES "Revision"("storyId", "number") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "CoverageEntry"
    ADD CONSTRAINT "CoverageEntry_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "CoverageEntry_authorId_fkey" FOREIGN KEY ("authorId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "CoverageEntry_writerId_fkey" FOREIGN KEY ("writerId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "UnseenSchedule"
    ADD CONSTRAINT "UnseenSchedule_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PasswordLink"
    ADD CONSTRAINT "PasswordLink_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PreviewLink"
    ADD CONSTRAINT "PreviewLink_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "PreviewLink_revisionId_fkey" FOREIGN KEY ("revisionId")
        REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "EventOrigin"
    ADD CONSTRAINT "EventOrigin_eventId_fkey" FOREIGN KEY ("eventId")
        REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "EventLink"
    ADD CONSTRAINT "EventLink_eventId_fkey" FOREIGN KEY ("eventId")
        REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Totp"
    ADD CONSTRAINT "Totp_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RecoveryCode"
    ADD CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "Passkey"
    ADD CONSTRAINT "Passkey_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "PasskeyChallenge"
    ADD CONSTRAINT "PasskeyChallenge_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MachineTranslation"
    ADD CONSTRAINT "MachineTranslation_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "MachineTranslation_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "MachineText"
    ADD CONSTRAINT "MachineText_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "MachineText_readById_fkey" FOREIGN KEY ("readById")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "Identity"
    ADD CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "SignInCode"
    ADD CONSTRAINT "SignInCode_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ApiToken"
    ADD CONSTRAINT "ApiToken_editionId_fkey" FOREIGN KEY ("editionId")
        REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "ApiToken_ownerId_fkey" FOREIGN KEY ("ownerId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "ApiToken_createdById_fkey" FOREIGN KEY ("createdById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "RevertRun"
    ADD CONSTRAINT "RevertRun_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "RevertRun_byId_fkey" FOREIGN KEY ("byId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RevertStep"
    ADD CONSTRAINT "RevertStep_runId_fkey" FOREIGN KEY ("runId")
        REFERENCES "RevertRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "UnusualAct"
    ADD CONSTRAINT "UnusualAct_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    ADD CONSTRAINT "UnusualAct_settledById_fkey" FOREIGN KEY ("settledById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "LinkedDomain"
    ADD CONSTRAINT "LinkedDomain_storyId_fkey" FOREIGN KEY ("storyId")
        REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "LinkedDomain_addedById_fkey" FOREIGN KEY ("addedById")
        REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "AdminProposal"
    ADD CONSTRAINT "AdminProposal_personId_fkey" FOREIGN KEY ("personId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "AdminProposal_byId_fkey" FOREIGN KEY ("byId")
        REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    ADD CONSTRAINT "AdminProposal_refusedById_fkey" FOREIGN KEY ("refusedById")
        REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "RecordedState"
    ADD CONSTRAINT "RecordedState_eventId_fkey" FOREIGN KEY ("eventId")
        REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "Paper" ("name") VALUES ('Broadsheet');
INSERT INTO "Retention" ("kind", "days") VALUES
    ('origins', 180), ('emails', 90), ('inbox', NULL), ('unusual-acts', NULL);
