INSERT INTO "WorkingEntry" ("storyId", version, form, "updatedAt", words) VALUES
  ('st-live', 1, 1, '2026-11-01Z', 'ferri:1');
