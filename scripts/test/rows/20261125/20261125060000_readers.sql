UPDATE "Paper" SET name = 'The Harbour', hubs = '{https://hub.example/}', "indexNowKey" = 'a1b2c3d4';
INSERT INTO "StandingPage" (id, "editionId", slug, title, body, position, "updatedAt") VALUES
  ('sp-1', 'e-en', 'about', 'About', '{"type": "doc", "content": []}', 0, '2026-11-01Z');
INSERT INTO "Heat" ("storyId", score, at) VALUES ('st-live', 12.5, '2026-11-03Z');
INSERT INTO "Outbox" (kind, data, "dueAt", attempts, error) VALUES
  ('websub', '{"hub": "https://hub.example/", "feeds": ["https://paper.example/feed.xml"]}', '2026-11-03 10:00Z', 0, ''),
  ('websub', '{"hub": "https://hub.example/", "feeds": ["https://paper.example/feed.xml"]}', '2026-11-03 11:00Z', 2, 'answered 503'),
  ('indexnow', '{"key": "a1b2c3d4", "urls": ["https://paper.example/a"], "endpoint": "https://api.indexnow.org/indexnow"}', '2026-11-03 12:00Z', 15, 'answered 403'),
  ('letter', '{"letterId": "em-1"}', '2026-11-03 13:00Z', 1, 'no such mailbox');
