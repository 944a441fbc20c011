INSERT INTO "RevertRun" (id, "personId", "byId", "from", "to", reason, "createdAt")
VALUES ('run-1', 'p-ed', 'p-ed', '2026-11-29T19:00Z', '2026-11-29T20:00Z', 'Account taken over', '2026-11-29T20:00Z');
INSERT INTO "RevertStep" ("runId", number, "subjectKind", "subjectId", act) VALUES ('run-1', 1, 'story', 'st-live', '{"kind": "unpublish"}');
