INSERT INTO "UnseenSchedule" ("process", "storyId", "checkedAt") VALUES
  ('process-1', 'st-blocks', '2026-11-27T06:00:08Z');
