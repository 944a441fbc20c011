-- Sections are hidden, moved, merged and removed. What stories name stays there, and addresses that readers know lead on.

ALTER TABLE "Section" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT false;

-- Where a section was. Without a section it leads to the front of the edition.
CREATE TABLE "FormerSection" (
    "path" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "sectionId" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "FormerSection_pkey" PRIMARY KEY ("path")
);
CREATE INDEX "FormerSection_editionId_idx" ON "FormerSection"("editionId");
CREATE INDEX "FormerSection_sectionId_idx" ON "FormerSection"("sectionId");
ALTER TABLE "FormerSection" ADD CONSTRAINT "FormerSection_editionId_fkey"
    FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FormerSection" ADD CONSTRAINT "FormerSection_sectionId_fkey"
    FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Working copies by section: to move them with it, and to see that it is empty.
CREATE INDEX "Story_sectionId_idx" ON "Story" ((fields->>'sectionId'));

-- The section that a working copy names is there, also when it is removed at the same moment.
CREATE FUNCTION check_section_of_story() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM "Section" WHERE id = NEW.fields->>'sectionId' FOR KEY SHARE;
    IF NOT FOUND THEN
        RAISE EXCEPTION 'story % names section %, which is not there', NEW.id, NEW.fields->>'sectionId'
            USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'Story_section';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER "Story_section_of_new" BEFORE INSERT ON "Story"
    FOR EACH ROW WHEN (NEW.fields->>'sectionId' IS NOT NULL) EXECUTE FUNCTION check_section_of_story();
CREATE TRIGGER "Story_section" BEFORE UPDATE OF fields ON "Story"
    FOR EACH ROW WHEN (
        NEW.fields->>'sectionId' IS NOT NULL AND NEW.fields->>'sectionId' IS DISTINCT FROM OLD.fields->>'sectionId'
    ) EXECUTE FUNCTION check_section_of_story();

CREATE FUNCTION check_removed_section() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM "Story" WHERE fields->>'sectionId' = OLD.id) THEN
        RAISE EXCEPTION 'section % has stories', OLD.id USING ERRCODE = 'foreign_key_violation', CONSTRAINT = 'Story_section';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER "Section_is_empty" AFTER DELETE ON "Section" FOR EACH ROW EXECUTE FUNCTION check_removed_section();
