-- What a translation matched before all changes were marked as done at once, so that this can be taken back until
-- anything else changes.
ALTER TABLE "Translation" ADD COLUMN "beforeMadeFrom" INTEGER,
    ADD COLUMN "beforeFields" JSONB,
    ADD COLUMN "beforeBody" JSONB,
    ADD CONSTRAINT "Translation_before_check" CHECK (
        ("beforeFields" IS NULL) = ("beforeBody" IS NULL)
        AND ("beforeMadeFrom" IS NOT NULL OR "beforeBody" IS NULL)
        AND "beforeMadeFrom" <= "madeFrom"
    );
