UPDATE "Story" SET "coverageStartedAt" = '2026-11-05T10:00Z' WHERE id = 'st-live';
INSERT INTO "CoverageEntry" (id, "storyId", body, "authorId", "writerId", position, "createdAt", "publishedAt") VALUES
  ('entry-1', 'st-live', '{"type": "doc", "content": [{"type": "paragraph"}]}', 'p-ed', 'p-ed', 1, '2026-11-05T10:00Z', '2026-11-05T10:00Z');
