-- Records are never changed or removed, by our own code either.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$;
CREATE TRIGGER "Revision_append_only" BEFORE UPDATE OR DELETE ON "Revision" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Event_append_only" BEFORE UPDATE OR DELETE ON "Event" FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- An address belongs to one story permanently.
CREATE TRIGGER "Address_for_ever" BEFORE DELETE OR UPDATE OF path, "storyId" ON "Address"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
-- A launch never changes; it is only removed with its section.
CREATE TRIGGER "FrontLaunch_never_changes" BEFORE UPDATE ON "FrontLaunch"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EventLink_append_only" BEFORE UPDATE OR DELETE ON "EventLink"
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EventOrigin_unchanged" BEFORE UPDATE ON "EventOrigin" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "Event_not_emptied" BEFORE TRUNCATE ON "Event" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "EventLink_not_emptied" BEFORE TRUNCATE ON "EventLink" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecordedState_append_only" BEFORE DELETE ON "RecordedState" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER "RecordedState_not_emptied" BEFORE TRUNCATE ON "RecordedState" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
