-- What the newsroom's search knows of a working copy.
CREATE TABLE "WorkingEntry" (
    "storyId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "form" INTEGER NOT NULL,
    "updatedAt" TIMESTAMPTZ NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "WorkingEntry_pkey" PRIMARY KEY ("storyId")
);
ALTER TABLE "WorkingEntry" ADD CONSTRAINT "WorkingEntry_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- Vectors lie outside of the row, so that walking from the newest reads few pages.
ALTER TABLE "WorkingEntry" SET (toast_tuple_target = 128);
ALTER TABLE "WorkingEntry" ALTER COLUMN "storyId" SET STORAGE MAIN, ALTER COLUMN "words" SET STORAGE EXTERNAL;
CREATE INDEX "WorkingEntry_updatedAt_storyId_idx" ON "WorkingEntry"("updatedAt" DESC, "storyId" DESC);
CREATE INDEX "WorkingEntry_form_idx" ON "WorkingEntry"("form");
-- Without a list of pending entries: each search would read it from end to end.
CREATE INDEX "WorkingEntry_words_idx" ON "WorkingEntry" USING GIN ("words") WITH (fastupdate = off);

-- Stories whose working copy changed since it was indexed. Rows are only added by writers, so that no save waits for
-- the index, and taken from the newest.
CREATE TABLE "WorkingChange" (
    "id" BIGSERIAL NOT NULL,
    "storyId" TEXT NOT NULL,

    CONSTRAINT "WorkingChange_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "WorkingChange_storyId_idx" ON "WorkingChange"("storyId");
ALTER TABLE "WorkingChange" ADD CONSTRAINT "WorkingChange_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

CREATE FUNCTION working_copy_changed() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO "WorkingChange" ("storyId") VALUES (NEW.id);
    RETURN NULL;
END
$$;
CREATE TRIGGER "Story_index_new_working_copy" AFTER INSERT ON "Story"
    FOR EACH ROW EXECUTE FUNCTION working_copy_changed();
CREATE TRIGGER "Story_index_working_copy" AFTER UPDATE OF "version" ON "Story"
    FOR EACH ROW WHEN (OLD."version" <> NEW."version") EXECUTE FUNCTION working_copy_changed();

-- The newest last, as they are taken from the end.
INSERT INTO "WorkingChange" ("storyId") SELECT id FROM "Story" ORDER BY "updatedAt", id;

-- Entries that match, through the index whatever the planner thinks of it, and so many at most.
CREATE FUNCTION working_candidates(query tsquery, most integer)
RETURNS TABLE ("storyId" text, "updatedAt" timestamptz)
LANGUAGE sql STABLE SET enable_seqscan = off AS $$
    SELECT entry."storyId", entry."updatedAt" FROM "WorkingEntry" entry WHERE entry."words" @@ query LIMIT most
$$;
