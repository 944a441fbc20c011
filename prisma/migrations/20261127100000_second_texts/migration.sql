-- Both languages of a short text were kept as its first line and the lines after it. They are two texts now.

CREATE FUNCTION pg_temp.first_line(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(split_part(words, E'\n', 1))
$$;

CREATE FUNCTION pg_temp.other_lines(words TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN position(E'\n' IN words) = 0 THEN ''
    ELSE btrim(regexp_replace(substr(words, position(E'\n' IN words) + 1), '\s*\n\s*', ' ', 'g')) END
$$;

-- Parts the texts with these names where they have a second line.
CREATE FUNCTION pg_temp.parted(texts JSONB, names TEXT[]) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  name TEXT;
BEGIN
  IF jsonb_typeof(texts) IS DISTINCT FROM 'object' THEN RETURN texts; END IF;
  FOREACH name IN ARRAY names LOOP
    IF jsonb_typeof(texts -> name) = 'string' AND position(E'\n' IN texts ->> name) > 0 THEN
      texts := texts || jsonb_build_object(
        name, pg_temp.first_line(texts ->> name),
        'second' || upper(left(name, 1)) || substr(name, 2), pg_temp.other_lines(texts ->> name));
    END IF;
  END LOOP;
  RETURN texts;
END $$;

CREATE FUNCTION pg_temp.parted_fields(fields JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
  SELECT parted || CASE WHEN jsonb_typeof(parted -> 'lead') = 'object'
    THEN jsonb_build_object('lead', pg_temp.parted(parted -> 'lead', ARRAY['caption', 'alt'])) ELSE '{}' END
  FROM pg_temp.parted(fields, ARRAY['kicker', 'headline', 'standfirst']) AS parted
$$;

-- Pictures lie at the top of a body, or in a gallery there.
CREATE FUNCTION pg_temp.parted_blocks(blocks JSONB) RETURNS JSONB LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF jsonb_typeof(blocks) IS DISTINCT FROM 'array' THEN RETURN blocks; END IF;
  RETURN (
    SELECT coalesce(jsonb_agg(CASE
      WHEN block ->> 'type' IN ('picture', 'galleryPicture') AND jsonb_typeof(block -> 'attrs') = 'object'
        THEN block || jsonb_build_object('attrs', pg_temp.parted(block -> 'attrs', ARRAY['caption', 'alt']))
      WHEN block ->> 'type' = 'gallery' AND jsonb_typeof(block -> 'content') = 'array'
        THEN block || jsonb_build_object('content', pg_temp.parted_blocks(block -> 'content'))
      ELSE block END ORDER BY place), '[]')
    FROM jsonb_array_elements(blocks) WITH ORDINALITY AS listed(block, place));
END $$;

CREATE FUNCTION pg_temp.parted_body(body JSONB) RETURNS JSONB LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(body -> 'content') = 'array'
    THEN body || jsonb_build_object('content', pg_temp.parted_blocks(body -> 'content')) ELSE body END
$$;

-- With a new version, so that a composer that has the old text open does not write over this.
UPDATE "Story" SET version = version + 1, fields = pg_temp.parted_fields(fields), body = pg_temp.parted_body(body)
WHERE "editionId" IN (SELECT id FROM "Edition" WHERE "secondLang" IS NOT NULL);

-- A revision says the same as before: only where its two languages are kept has changed.
ALTER TABLE "Revision" DISABLE TRIGGER "Revision_append_only";
UPDATE "Revision" SET fields = pg_temp.parted_fields(fields), body = pg_temp.parted_body(body)
WHERE "storyId" IN (
  SELECT id FROM "Story" WHERE "editionId" IN (SELECT id FROM "Edition" WHERE "secondLang" IS NOT NULL));
ALTER TABLE "Revision" ENABLE TRIGGER "Revision_append_only";
