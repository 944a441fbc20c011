-- How important the newsroom takes a story to be: 1 is the most.
ALTER TABLE "Story" ADD COLUMN "priority" SMALLINT;
ALTER TABLE "Story" ADD CONSTRAINT "Story_priority" CHECK ("priority" BETWEEN 1 AND 3);
CREATE INDEX "Story_priority_stage_updatedAt_id_idx"
    ON "Story"("priority", "stage", "updatedAt" DESC, "id" DESC) WHERE ("priority" IS NOT NULL);

-- The head of a section in each stage is read without the rest of it.
CREATE INDEX "Story_section_stage_updatedAt_id_idx"
    ON "Story"((fields->>'sectionId'), "stage", "updatedAt" DESC, "id" DESC);
