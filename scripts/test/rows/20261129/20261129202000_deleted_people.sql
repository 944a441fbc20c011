INSERT INTO "Person" (id, email, name, "deactivatedAt", "deletedAt")
VALUES ('p-deleted', 'p-deleted@deleted.invalid', 'Former colleague eted', '2026-11-29T20:00Z', '2026-11-29T20:20Z');
