INSERT INTO "StoryGroup" (id) VALUES ('sg-made');
INSERT INTO "Story" (id, "groupId", "editionId", stage, version, fields, body, "createdById", "updatedAt", "madeFromId") VALUES
  ('st-made', 'sg-made', 'e-en', 'draft', 2, '{"headline": "Mist", "topicIds": [], "bylines": []}',
   '{"type": "doc", "content": []}', 'p-ed', '2026-11-07Z', 'r-bi');
