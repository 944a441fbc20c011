/** Plans a third of the stories: each for the day on which it was last changed, and due six hours after that. */
export const FILL_PLANS = `
  INSERT INTO "Plan" ("storyId", day, deadline, "expectedWords", open)
  SELECT id, ("updatedAt" AT TIME ZONE 'UTC')::date, "updatedAt" + interval '6 hours', 600, is_open_stage(stage)
  FROM "Story" WHERE hashtext(id) % 3 = 0`;
