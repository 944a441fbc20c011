CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Stemming as PostgreSQL knows it, without its lists of stop words: a reader may look for "The Who" or the WHO.
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

-- CreateTable
CREATE TABLE "SearchEntry" (
    "storyId" TEXT NOT NULL,
    "revisionId" TEXT NOT NULL,
    "form" INTEGER NOT NULL,
    "editionId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL,
    "authorIds" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "publishedAt" TIMESTAMPTZ NOT NULL,
    "titleWords" tsvector NOT NULL,
    "words" tsvector NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("storyId")
);
ALTER TABLE "SearchEntry" ADD CONSTRAINT "SearchEntry_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What is long lies outside of the row, and what is short in it, so that counting reads few pages; vectors
-- uncompressed, so that ranking is fast.
ALTER TABLE "SearchEntry" SET (toast_tuple_target = 128);
ALTER TABLE "SearchEntry"
    ALTER COLUMN "storyId" SET STORAGE MAIN,
    ALTER COLUMN "revisionId" SET STORAGE MAIN,
    ALTER COLUMN "editionId" SET STORAGE MAIN,
    ALTER COLUMN "sectionId" SET STORAGE MAIN,
    ALTER COLUMN "authorIds" SET STORAGE MAIN,
    ALTER COLUMN "titleWords" SET STORAGE EXTERNAL,
    ALTER COLUMN "words" SET STORAGE EXTERNAL;

CREATE INDEX "SearchEntry_editionId_publishedAt_idx" ON "SearchEntry"("editionId", "publishedAt" DESC);
-- Without a list of pending entries: each search would read it from end to end.
CREATE INDEX "SearchEntry_titleWords_idx" ON "SearchEntry" USING GIN ("titleWords") WITH (fastupdate = off);
CREATE INDEX "SearchEntry_words_idx" ON "SearchEntry" USING GIN ("words") WITH (fastupdate = off);

-- CreateTable
CREATE TABLE "SearchWord" (
    "word" TEXT NOT NULL,
    "spelling" TEXT NOT NULL,

    CONSTRAINT "SearchWord_pkey" PRIMARY KEY ("word")
);
CREATE INDEX "SearchWord_word_idx" ON "SearchWord" USING GIN ("word" gin_trgm_ops);
