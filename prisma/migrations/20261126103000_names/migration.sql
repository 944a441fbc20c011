-- People, topics and authors are listed by key and found by any part of a name.
CREATE INDEX "Person_name_id_idx" ON "Person"("name", "id");
CREATE INDEX "Person_search_idx" ON "Person" USING GIN ((lower("name" || ' ' || "email")) gin_trgm_ops);

CREATE FUNCTION names_text(slug text, names jsonb) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT lower(slug || E'\n' || jsonb_path_query_array(names, '$.*')::text)
$$;
CREATE INDEX "Topic_search_idx" ON "Topic" USING GIN (names_text("slug", "names") gin_trgm_ops);
CREATE INDEX "Author_search_idx" ON "Author" USING GIN (names_text("slug", "names") gin_trgm_ops);

-- People are also found by where their roles hold.
CREATE INDEX "Grant_editionId_idx" ON "Grant"("editionId");
CREATE INDEX "Grant_deskId_idx" ON "Grant"("deskId");

-- Topics are suggested by whole names that a text has.
CREATE FUNCTION names_list(names jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT COALESCE(array_agg(lower(value)), '{}') FROM jsonb_each_text(names)
$$;
CREATE INDEX "Topic_names_idx" ON "Topic" USING GIN (names_list("names"));
