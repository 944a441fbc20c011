INSERT INTO "SavedView" (id, "personId", name, layout, query, "createdAt") VALUES
  ('view-1', 'p-ed', 'Tonight', 'board', 'day=today', '2026-11-06Z');
