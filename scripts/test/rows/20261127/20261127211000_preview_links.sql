INSERT INTO "PreviewLink" ("id", "secretHash", "storyId", "reviewer", "createdById", "createdAt", "expiresAt")
  SELECT 'link-1', 'hash', 'st-blocks', 'A lawyer', min(id), '2026-11-27T20:00Z', '2026-12-04T20:00Z' FROM "Person";
