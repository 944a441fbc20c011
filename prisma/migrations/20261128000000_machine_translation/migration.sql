-- A translation of a story by machine: the one that is running, or how the last one ended. So many run at once as there
-- are slots, and one of each person.
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
    "untouched" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "MachineTranslation_pkey" PRIMARY KEY ("storyId"),
    CONSTRAINT "MachineTranslation_state_check" CHECK ("state" IN ('running', 'done', 'failed', 'cancelled')),
    CONSTRAINT "MachineTranslation_slot_check" CHECK ("slot" BETWEEN 1 AND 4),
    CONSTRAINT "MachineTranslation_running_check" CHECK (("state" = 'running') = ("slot" IS NOT NULL)),
    CONSTRAINT "MachineTranslation_reason_check" CHECK (("state" = 'failed') = ("reason" <> '')),
    CONSTRAINT "MachineTranslation_done_check" CHECK ("done" BETWEEN 0 AND "total"),
    CONSTRAINT "MachineTranslation_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MachineTranslation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "MachineTranslation_slot_key" ON "MachineTranslation"("slot");
CREATE UNIQUE INDEX "MachineTranslation_one_of_a_person" ON "MachineTranslation"("personId") WHERE (slot IS NOT NULL);
CREATE INDEX "MachineTranslation_personId_idx" ON "MachineTranslation"("personId");

-- What a machine wrote, by its digest.
CREATE TABLE "MachineText" (
    "storyId" TEXT NOT NULL,
    "digest" TEXT NOT NULL,
    "readById" TEXT,
    "readAt" TIMESTAMPTZ,

    CONSTRAINT "MachineText_pkey" PRIMARY KEY ("storyId", "digest"),
    CONSTRAINT "MachineText_digest_check" CHECK ("digest" ~ '^[0-9a-f]{16}$'),
    CONSTRAINT "MachineText_read_check" CHECK (("readById" IS NULL) = ("readAt" IS NULL)),
    CONSTRAINT "MachineText_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MachineText_readById_fkey" FOREIGN KEY ("readById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE INDEX "MachineText_readById_idx" ON "MachineText"("readById");

-- How many texts of the working copy are the machine's and were read by no one, for lists.
ALTER TABLE "Translation" ADD COLUMN "unread" INTEGER NOT NULL DEFAULT 0,
    ADD CONSTRAINT "Translation_unread_check" CHECK ("unread" >= 0);

-- Counted again behind each save of a story that has some.
CREATE FUNCTION machine_texts_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM "MachineText" WHERE "storyId" = NEW."id" AND "readAt" IS NULL) THEN
        PERFORM graphile_worker.add_job(
            'count-machine-texts', json_build_object('storyId', NEW."id"), job_key => 'count-machine-texts:' || NEW."id"
        );
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_machine_texts" AFTER UPDATE OF "fields", "body" ON "Story"
    FOR EACH ROW EXECUTE FUNCTION machine_texts_changed();

CREATE OR REPLACE FUNCTION story_record(wanted text) RETURNS jsonb
LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'story', to_jsonb(story),
        'edition', (SELECT to_jsonb(edition) FROM "Edition" edition WHERE edition.id = story."editionId"),
        'embargoUntil', (SELECT whole."embargoUntil" FROM "StoryGroup" whole WHERE whole.id = story."groupId"),
        'savedByName', (SELECT person.name FROM "Person" person WHERE person.id = story."savedById"),
        'contributorIds', (
            SELECT COALESCE(jsonb_agg("personId"), '[]') FROM "Contributor" WHERE "storyId" = story.id
        ),
        'approval', (
            SELECT jsonb_build_object('section', asking.name, 'roles', asking."approvalRoles")
            FROM "Section" section
            JOIN "Section" asking ON asking.id IN (section.id, section."parentId") AND asking."approvalRoles" <> '{}'
            WHERE section.id = story.fields->>'sectionId'
            ORDER BY asking.id = section.id DESC LIMIT 1
        ),
        'revisionNumber', COALESCE(revision.number, 0),
        'revisionAt', revision."createdAt",
        'blockingNotes', (
            SELECT count(*) FROM "NoteThread" thread
            WHERE thread."storyId" = story.id AND thread.blocking AND thread."resolvedAt" IS NULL
        ),
        'machineTexts', (
            SELECT COALESCE(jsonb_agg(digest), '[]') FROM "MachineText"
            WHERE "storyId" = story.id AND "readAt" IS NULL
        )
    )
    FROM "Story" story
    LEFT JOIN LATERAL (
        SELECT number, "createdAt" FROM "Revision" WHERE "storyId" = story.id ORDER BY number DESC LIMIT 1
    ) revision ON true
    WHERE story.id = wanted
$$;
