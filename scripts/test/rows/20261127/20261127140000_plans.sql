INSERT INTO "Plan" ("storyId", "day", "deadline", "expectedWords", "notes") VALUES
  ('st-blocks', '2026-11-07', '2026-11-07T10:00:00Z', 600, 'Fares rise.');
