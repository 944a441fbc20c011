-- Texts of galleries, tables, recordings and credits were one text in bilingual editions, a line for each language. They
-- are two texts now, as those of pictures are.

CREATE FUNCTION pg_temp.split_texts(texts JSONB, names TEXT[]) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  name TEXT;
  words TEXT;
BEGIN
  IF jsonb_typeof(texts) IS DISTINCT FROM 'object' THEN RETURN texts; END IF;
  FOREACH name IN ARRAY names LOOP
    words := texts ->> name;
    IF jsonb_typeof(texts -> name) = 'string' AND position(E'\n' IN words) > 0 THEN
      texts := texts || jsonb_build_object(
        name, btrim(split_part(words, E'\n', 1)),
        'second' || upper(left(name, 1)) || substr(name, 2),
        btrim(regexp_replace(substr(words, position(E'\n' IN words) + 1), '\s*\n\s*', ' ', 'g')));
    END IF;
  END LOOP;
  RETURN texts;
END $$;

CREATE FUNCTION pg_temp.texts_of(kind TEXT) RETURNS TEXT[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN kind IN ('picture', 'galleryPicture') THEN ARRAY['credit']
    WHEN kind = 'gallery' THEN ARRAY['caption', 'credit']
    WHEN kind IN ('audio', 'video') THEN ARRAY['title', 'caption', 'credit']
    WHEN kind = 'table' THEN ARRAY['caption', 'source'] END
$$;

CREATE FUNCTION pg_temp.split_blocks(blocks JSONB) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  RETURN (
    SELECT coalesce(jsonb_agg(block
      || CASE WHEN pg_temp.texts_of(block ->> 'type') IS NOT NULL AND jsonb_typeof(block -> 'attrs') = 'object'
        THEN jsonb_build_object('attrs', pg_temp.split_texts(block -> 'attrs', pg_temp.texts_of(block ->> 'type')))
        ELSE '{}' END
      || CASE WHEN block ->> 'type' = 'gallery' AND jsonb_typeof(block -> 'content') = 'array'
        THEN jsonb_build_object('content', pg_temp.split_blocks(block -> 'content')) ELSE '{}' END
      ORDER BY place), '[]')
    FROM jsonb_array_elements(blocks) WITH ORDINALITY AS listed(block, place));
END $$;

CREATE FUNCTION pg_temp.split_body(body JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(body -> 'content') = 'array'
    THEN body || jsonb_build_object('content', pg_temp.split_blocks(body -> 'content')) ELSE body END
$$;

CREATE FUNCTION pg_temp.split_fields(fields JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(fields -> 'lead') = 'object'
    THEN fields || jsonb_build_object('lead', pg_temp.split_texts(fields -> 'lead', ARRAY['credit'])) ELSE fields END
$$;

-- With a new version, so that a composer that has the old text open does not write over this.
UPDATE "Story" SET version = version + 1, fields = pg_temp.split_fields(fields), body = pg_temp.split_body(body)
WHERE "editionId" IN (SELECT id FROM "Edition" WHERE "secondLang" IS NOT NULL)
  AND (fields, body) IS DISTINCT FROM (pg_temp.split_fields(fields), pg_temp.split_body(body));

-- A revision says the same as before: only where its two languages are kept has changed.
ALTER TABLE "Revision" DISABLE TRIGGER "Revision_append_only";
UPDATE "Revision" SET fields = pg_temp.split_fields(fields), body = pg_temp.split_body(body)
WHERE "storyId" IN (
    SELECT id FROM "Story" WHERE "editionId" IN (SELECT id FROM "Edition" WHERE "secondLang" IS NOT NULL))
  AND (fields, body) IS DISTINCT FROM (pg_temp.split_fields(fields), pg_temp.split_body(body));
ALTER TABLE "Revision" ENABLE TRIGGER "Revision_append_only";
