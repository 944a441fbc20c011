INSERT INTO "PasswordLink" ("secretHash", "personId", kind, "createdAt", "expiresAt")
  SELECT 'hash', min(id), 'reset', '2026-11-27T20:00Z', '2026-11-27T21:00Z' FROM "Person";
