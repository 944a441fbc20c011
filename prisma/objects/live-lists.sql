-- The counts that include a story.
CREATE FUNCTION live_count_keys(section TEXT, topics TEXT[], authors TEXT[], published TIMESTAMPTZ, zone TEXT)
RETURNS TABLE (kind "LiveCountKind", key TEXT) LANGUAGE sql STABLE AS $$
    SELECT 'section'::"LiveCountKind", section
    UNION ALL SELECT DISTINCT 'topic'::"LiveCountKind", topic FROM unnest(topics) AS topic
    UNION ALL SELECT DISTINCT 'author'::"LiveCountKind", author FROM unnest(authors) AS author
    UNION ALL SELECT 'month'::"LiveCountKind", to_char(published AT TIME ZONE zone, 'YYYY-MM')
    UNION ALL SELECT 'day'::"LiveCountKind", to_char(published AT TIME ZONE zone, 'YYYY-MM-DD')
$$;

-- Runs at commit, so that the counts that many stories share are locked only briefly.
CREATE FUNCTION keep_live_lists() RETURNS TRIGGER LANGUAGE plpgsql AS $$
DECLARE
    was_live BOOLEAN := TG_OP <> 'INSERT' AND OLD."liveRevisionId" IS NOT NULL;
    is_live BOOLEAN := TG_OP <> 'DELETE' AND NEW."liveRevisionId" IS NOT NULL;
    story_id TEXT := CASE WHEN TG_OP = 'DELETE' THEN OLD.id ELSE NEW.id END;
    old_zone TEXT;
    new_zone TEXT;
    changed TIMESTAMPTZ := CASE
        WHEN TG_OP = 'DELETE' THEN OLD."updatedAt" WHEN is_live THEN NEW."lastPublishedAt" ELSE NEW."updatedAt" END;
    change RECORD;
BEGIN
    -- A zone does not change while its days are counted.
    IF was_live THEN SELECT zone INTO old_zone FROM "Edition" WHERE id = OLD."editionId" FOR SHARE; END IF;
    IF is_live THEN SELECT zone INTO new_zone FROM "Edition" WHERE id = NEW."editionId" FOR SHARE; END IF;

    DELETE FROM "LiveTopic" WHERE "storyId" = story_id AND NOT (is_live AND "topicId" = ANY(NEW."liveTopicIds"));
    DELETE FROM "LiveAuthor" WHERE "storyId" = story_id AND NOT (is_live AND "authorId" = ANY(NEW."liveAuthorIds"));
    IF is_live THEN
        INSERT INTO "LiveTopic" ("storyId", "topicId", "editionId", "firstPublishedAt")
        SELECT DISTINCT story_id, topic, NEW."editionId", NEW."firstPublishedAt" FROM unnest(NEW."liveTopicIds") AS topic
        ON CONFLICT ("storyId", "topicId") DO UPDATE
        SET "editionId" = excluded."editionId", "firstPublishedAt" = excluded."firstPublishedAt";
        INSERT INTO "LiveAuthor" ("storyId", "authorId", "editionId", "firstPublishedAt")
        SELECT DISTINCT story_id, author, NEW."editionId", NEW."firstPublishedAt" FROM unnest(NEW."liveAuthorIds") AS author
        ON CONFLICT ("storyId", "authorId") DO UPDATE
        SET "editionId" = excluded."editionId", "firstPublishedAt" = excluded."firstPublishedAt";
    END IF;

    IF TG_OP <> 'DELETE' THEN
        UPDATE "Correction" SET "live" = is_live, "editionId" = NEW."editionId"
        WHERE "storyId" = story_id AND ("live", "editionId") IS DISTINCT FROM (is_live, NEW."editionId");
        IF NOT is_live THEN
            DELETE FROM "SearchEntry" WHERE "storyId" = story_id;
            DELETE FROM "SearchQueue" WHERE "storyId" = story_id;
        ELSIF NOT EXISTS (
            SELECT FROM "SearchEntry" WHERE "storyId" = story_id
            AND "revisionId" = NEW."liveRevisionId" AND "sectionId" = NEW."liveSectionId"
        ) THEN
            INSERT INTO "SearchQueue" ("storyId") VALUES (story_id) ON CONFLICT DO NOTHING;
        END IF;
    END IF;

    -- In one order, so that two transactions never wait for each other in a ring.
    FOR change IN
        SELECT "editionId", kind, key, sum(stories)::int AS stories FROM (
            SELECT NEW."editionId", kind, key, 1 AS stories FROM live_count_keys(
                NEW."liveSectionId", NEW."liveTopicIds", NEW."liveAuthorIds", NEW."firstPublishedAt", new_zone)
            WHERE is_live
            UNION ALL
            SELECT OLD."editionId", kind, key, -1 FROM live_count_keys(
                OLD."liveSectionId", OLD."liveTopicIds", OLD."liveAuthorIds", OLD."firstPublishedAt", old_zone)
            WHERE was_live
        ) AS counted
        GROUP BY "editionId", kind, key HAVING sum(stories) <> 0 OR kind = 'month'
        ORDER BY "editionId", kind, key
    LOOP
        IF change.stories < 0 THEN
            UPDATE "LiveCount" SET stories = stories + change.stories, "changedAt" = greatest("changedAt", changed)
            WHERE kind = change.kind AND key = change.key AND "editionId" = change."editionId";
        ELSE
            INSERT INTO "LiveCount" AS kept ("editionId", kind, key, stories, "changedAt")
            VALUES (change."editionId", change.kind, change.key, change.stories, changed)
            ON CONFLICT (kind, key, "editionId") DO UPDATE
            SET stories = kept.stories + excluded.stories, "changedAt" = greatest(kept."changedAt", excluded."changedAt");
        END IF;
    END LOOP;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER keep_live_lists_of_new AFTER INSERT ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (NEW."liveRevisionId" IS NOT NULL) EXECUTE FUNCTION keep_live_lists();
CREATE CONSTRAINT TRIGGER keep_live_lists_of_changed AFTER UPDATE ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (
        (OLD."liveRevisionId" IS NOT NULL OR NEW."liveRevisionId" IS NOT NULL)
        AND (
            OLD."liveRevisionId", OLD."liveSectionId", OLD."liveTopicIds", OLD."liveAuthorIds", OLD."editionId",
            OLD."firstPublishedAt", OLD."lastPublishedAt"
        ) IS DISTINCT FROM (
            NEW."liveRevisionId", NEW."liveSectionId", NEW."liveTopicIds", NEW."liveAuthorIds", NEW."editionId",
            NEW."firstPublishedAt", NEW."lastPublishedAt"
        )
    ) EXECUTE FUNCTION keep_live_lists();
CREATE CONSTRAINT TRIGGER keep_live_lists_of_deleted AFTER DELETE ON "Story" DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW WHEN (OLD."liveRevisionId" IS NOT NULL) EXECUTE FUNCTION keep_live_lists();

-- A correction belongs to the edition of its story and is public while the story is.
CREATE FUNCTION place_correction() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    SELECT "editionId", "liveRevisionId" IS NOT NULL INTO NEW."editionId", NEW."live" FROM "Story" WHERE id = NEW."storyId";
    RETURN NEW;
END $$;
CREATE TRIGGER place_correction BEFORE INSERT ON "Correction" FOR EACH ROW EXECUTE FUNCTION place_correction();

-- Recounts the months and days of an edition.
CREATE FUNCTION recount_live_days(edition TEXT) RETURNS VOID LANGUAGE sql AS $$
    DELETE FROM "LiveCount" WHERE "editionId" = edition AND kind IN ('month', 'day');
    INSERT INTO "LiveCount" ("editionId", kind, key, stories, "changedAt")
    SELECT edition, unit.kind, to_char("firstPublishedAt" AT TIME ZONE zone, unit.format), count(*), max("lastPublishedAt")
    FROM "Story" JOIN "Edition" ON "Edition".id = "editionId",
        (VALUES ('month'::"LiveCountKind", 'YYYY-MM'), ('day', 'YYYY-MM-DD')) AS unit(kind, format)
    WHERE "editionId" = edition AND "liveRevisionId" IS NOT NULL
    GROUP BY unit.kind, 3;
$$;

-- The days of an edition depend on its time zone.
CREATE FUNCTION recount_after_zone() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM recount_live_days(NEW.id);
    RETURN NULL;
END $$;
CREATE TRIGGER recount_after_zone AFTER UPDATE OF zone ON "Edition"
    FOR EACH ROW WHEN (OLD.zone IS DISTINCT FROM NEW.zone) EXECUTE FUNCTION recount_after_zone();

-- Rebuilds everything that the triggers maintain. Publishing waits until it is done.
CREATE FUNCTION recount_live_lists() RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    LOCK TABLE "Story" IN SHARE ROW EXCLUSIVE MODE;
    DELETE FROM "LiveTopic";
    INSERT INTO "LiveTopic" ("storyId", "topicId", "editionId", "firstPublishedAt")
    SELECT DISTINCT id, topic, "editionId", "firstPublishedAt" FROM "Story", unnest("liveTopicIds") AS topic
    WHERE "liveRevisionId" IS NOT NULL;
    DELETE FROM "LiveAuthor";
    INSERT INTO "LiveAuthor" ("storyId", "authorId", "editionId", "firstPublishedAt")
    SELECT DISTINCT id, author, "editionId", "firstPublishedAt" FROM "Story", unnest("liveAuthorIds") AS author
    WHERE "liveRevisionId" IS NOT NULL;

    DELETE FROM "LiveCount";
    INSERT INTO "LiveCount" ("editionId", kind, key, stories, "changedAt")
    SELECT "editionId", 'section', "liveSectionId", count(*), max("lastPublishedAt") FROM "Story"
    WHERE "liveRevisionId" IS NOT NULL GROUP BY "editionId", "liveSectionId";
    INSERT INTO "LiveCount" ("editionId", kind, key, stories, "changedAt")
    SELECT topic."editionId", 'topic', "topicId", count(*), max("lastPublishedAt")
    FROM "LiveTopic" AS topic JOIN "Story" ON id = "storyId" GROUP BY topic."editionId", "topicId";
    INSERT INTO "LiveCount" ("editionId", kind, key, stories, "changedAt")
    SELECT author."editionId", 'author', "authorId", count(*), max("lastPublishedAt")
    FROM "LiveAuthor" AS author JOIN "Story" ON id = "storyId" GROUP BY author."editionId", "authorId";
    PERFORM recount_live_days(id) FROM "Edition";

    UPDATE "Correction" SET "live" = "liveRevisionId" IS NOT NULL, "editionId" = "Story"."editionId"
    FROM "Story" WHERE "Story".id = "storyId"
    AND ("live", "Correction"."editionId") IS DISTINCT FROM ("liveRevisionId" IS NOT NULL, "Story"."editionId");
    DELETE FROM "SearchEntry" USING "Story" WHERE "Story".id = "storyId" AND "liveRevisionId" IS NULL;
    INSERT INTO "SearchQueue" ("storyId")
    SELECT story.id FROM "Story" AS story LEFT JOIN "SearchEntry" AS entry ON entry."storyId" = story.id
    WHERE story."liveRevisionId" IS NOT NULL AND (entry."revisionId", entry."sectionId")
        IS DISTINCT FROM (story."liveRevisionId", story."liveSectionId")
    ON CONFLICT DO NOTHING;
END $$;
