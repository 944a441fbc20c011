-- What the list of pictures is narrowed to, by index however many there are: those that no story shows, those without an
-- alternative text, those whose rights end.
ALTER TABLE "Media"
    ADD COLUMN "inStory" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "altInStory" BOOLEAN NOT NULL DEFAULT false;
UPDATE "Media" media SET "inStory" = true, "altInStory" = shown."hasAlt"
FROM (SELECT "mediaId", bool_or(alt <> '') AS "hasAlt" FROM "PictureUse" GROUP BY "mediaId") AS shown
WHERE shown."mediaId" = media.id;

CREATE INDEX "Media_unused_idx" ON "Media"("createdAt" DESC, "id" DESC) WHERE (NOT "inStory");
CREATE INDEX "Media_without_alt_idx" ON "Media"("createdAt" DESC, "id" DESC) WHERE (alt = '' AND NOT "altInStory");
CREATE INDEX "Media_rightsUntil_idx" ON "Media"("rightsUntil") WHERE ("rightsUntil" IS NOT NULL);
CREATE INDEX "Media_uploadedById_createdAt_id_idx" ON "Media"("uploadedById", "createdAt" DESC, "id" DESC);

-- Says anew whether stories show these pictures. The second statement sees what was committed while the first waited.
CREATE FUNCTION count_picture_uses(media_ids TEXT[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Media" WHERE id = ANY(media_ids) ORDER BY id FOR NO KEY UPDATE;
    UPDATE "Media" media SET "inStory" = now."inStory", "altInStory" = now."altInStory"
    FROM (
        SELECT ids.id, count(shown."mediaId") > 0 AS "inStory", COALESCE(bool_or(shown.alt <> ''), false) AS "altInStory"
        FROM unnest(media_ids) AS ids(id) LEFT JOIN "PictureUse" shown ON shown."mediaId" = ids.id GROUP BY ids.id
    ) AS now
    WHERE media.id = now.id AND (media."inStory", media."altInStory") <> (now."inStory", now."altInStory");
END $$;

CREATE FUNCTION keep_picture_uses() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM count_picture_uses(ARRAY(SELECT DISTINCT "mediaId" FROM changed ORDER BY 1));
    RETURN NULL;
END $$;
CREATE TRIGGER keep_uses_of_new AFTER INSERT ON "PictureUse"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_picture_uses();
CREATE TRIGGER keep_uses_of_changed AFTER UPDATE ON "PictureUse"
    REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_picture_uses();
CREATE TRIGGER keep_uses_of_deleted AFTER DELETE ON "PictureUse"
    REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION keep_picture_uses();
