INSERT INTO "Identity" (issuer, subject, "personId", "createdAt", "lastUsedAt")
  SELECT 'https://login.paper.example', 'subject-1', min(id), '2026-11-29T00:00Z', '2026-11-29T00:00Z' FROM "Person";
