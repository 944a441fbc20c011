INSERT INTO "HiddenChanges" ("storyId", reason, "personId", "createdAt") VALUES ('st-live', 'It names a witness.', 'p-ed', '2026-11-06Z');
