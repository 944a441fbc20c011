SELECT record_event('2026-11-27T22:00Z', 'person.sign-in', 'p-ed', NULL, NULL, NULL, '{}', '192.0.2.0/24', 'Firefox');
INSERT INTO "MadeFile" VALUES ('m-1/320.avif', 'ab12');
INSERT INTO "Verification" ("startedAt") VALUES ('2026-11-27T22:00Z');
