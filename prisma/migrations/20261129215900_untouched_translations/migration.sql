-- A new translation has the text of its source, which is not translated yet.
ALTER TABLE "Translation" ADD COLUMN "untouched" BOOLEAN NOT NULL DEFAULT false;
CREATE INDEX "Translation_untouched" ON "Translation"("since" DESC) WHERE (untouched);

UPDATE "Translation" AS link SET "untouched" = true
FROM "Story" AS story, "Edition" AS own, "Story" AS source, "Edition" AS other, "Revision" AS revision
WHERE story.id = link."storyId" AND own.id = story."editionId"
  AND source.id = link."sourceId" AND other.id = source."editionId"
  AND revision."storyId" = link."sourceId" AND revision.number = link."madeFrom"
  AND story.body = revision.body AND story.fields->>'headline' = revision.fields->>'headline'
  AND NOT ARRAY[lower(split_part(own.lang, '-', 1)), lower(split_part(own."secondLang", '-', 1))]
    && ARRAY[lower(split_part(other.lang, '-', 1)), lower(split_part(other."secondLang", '-', 1))];
