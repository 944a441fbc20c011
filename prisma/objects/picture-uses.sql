-- Sets whether stories show these pictures, and brings back deleted ones that a story shows. The second statement sees what was committed while the first waited.
CREATE FUNCTION count_picture_uses(media_ids TEXT[]) RETURNS VOID LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Media" WHERE id = ANY(media_ids) ORDER BY id FOR NO KEY UPDATE;
    UPDATE "Media" media SET "inStory" = now."inStory", "altInStory" = now."altInStory",
        "deletedAt" = CASE WHEN now."inStory" THEN NULL ELSE media."deletedAt" END
    FROM (
        SELECT ids.id, count(shown."mediaId") > 0 AS "inStory", COALESCE(bool_or(shown.alt <> ''), false) AS "altInStory"
        FROM unnest(media_ids) AS ids(id) LEFT JOIN "PictureUse" shown ON shown."mediaId" = ids.id GROUP BY ids.id
    ) AS now
    WHERE media.id = now.id AND (media."inStory", media."altInStory") <> (now."inStory", now."altInStory");
END $$;

-- One update for a statement, however many pictures it changes.
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
