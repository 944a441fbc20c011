-- A closed desk accepts no more stories, also when it is closed at the same time: closing a desk locks its row, and this
-- waits for that lock.
CREATE FUNCTION require_open_desk() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Desk" WHERE id = NEW."deskId" AND "closedAt" IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'desk % of story % is closed or missing', NEW."deskId", NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'Story_open_desk';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Story_open_desk_of_new" BEFORE INSERT ON "Story"
    FOR EACH ROW WHEN (NEW."deskId" IS NOT NULL) EXECUTE FUNCTION require_open_desk();
CREATE TRIGGER "Story_open_desk" BEFORE UPDATE OF "deskId" ON "Story"
    FOR EACH ROW WHEN (NEW."deskId" IS NOT NULL AND NEW."deskId" IS DISTINCT FROM OLD."deskId")
    EXECUTE FUNCTION require_open_desk();
