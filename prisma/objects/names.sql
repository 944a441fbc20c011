-- No rows for names that are not an object, so that a broken row costs only itself.
CREATE FUNCTION names_by_language(names JSONB) RETURNS TABLE (lang TEXT, name TEXT)
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT key, value FROM jsonb_each_text(CASE WHEN jsonb_typeof(names) = 'object' THEN names ELSE '{}' END)
$$;

-- Names of topics and authors are unique in each language.
CREATE FUNCTION keep_names() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        DELETE FROM "NameInUse" WHERE "kind" = TG_ARGV[0]::"NamedKind" AND "ownerId" = OLD.id;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO "NameInUse" ("kind", "lang", "key", "ownerId")
        SELECT TG_ARGV[0]::"NamedKind", lang, name_key(name), NEW.id FROM names_by_language(NEW.names);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER keep_names_of_topic AFTER INSERT OR DELETE OR UPDATE OF names ON "Topic"
    FOR EACH ROW EXECUTE FUNCTION keep_names('topic');
CREATE TRIGGER keep_names_of_author AFTER INSERT OR DELETE OR UPDATE OF names ON "Author"
    FOR EACH ROW EXECUTE FUNCTION keep_names('author');

-- Rebuilds all names, for rows that were loaded without triggers. Of topics or authors with the same name the first keeps
-- it; the others get a number after it.
CREATE FUNCTION renew_names() RETURNS VOID LANGUAGE plpgsql AS $$
DECLARE
    owner RECORD;
    given RECORD;
    number INTEGER;
    free TEXT;
BEGIN
    DELETE FROM "NameInUse";
    FOR owner IN
        SELECT 'topic'::"NamedKind" AS kind, id, names FROM "Topic"
        UNION ALL SELECT 'author', id, names FROM "Author" ORDER BY kind, id
    LOOP
        FOR given IN SELECT lang, name FROM names_by_language(owner.names) LOOP
            number := 1;
            free := given.name;
            LOOP
                -- Finds a conflict by the unique index. A query of a table that was empty when it was planned reads all of it.
                INSERT INTO "NameInUse" VALUES (owner.kind, given.lang, name_key(free), owner.id) ON CONFLICT DO NOTHING;
                EXIT WHEN FOUND;
                number := number + 1;
                free := given.name || ' ' || number;
            END LOOP;
            owner.names := jsonb_set(owner.names, ARRAY[given.lang], to_jsonb(free));
        END LOOP;
        UPDATE "Topic" SET names = owner.names WHERE owner.kind = 'topic' AND id = owner.id AND names <> owner.names;
        UPDATE "Author" SET names = owner.names WHERE owner.kind = 'author' AND id = owner.id AND names <> owner.names;
    END LOOP;
END $$;
