INSERT INTO "Front" (id, "editionId", draft, version, "savedById", "savedAt")
  SELECT 'e-en', 'e-en', '{"containers": []}', 1, min(id), '2026-11-27T15:00Z' FROM "Person";
INSERT INTO "FrontLaunch" ("frontId", number, contents, "personId", at)
  SELECT 'e-en', 1, '{"containers": []}', min(id), '2026-11-27T15:01Z' FROM "Person";
INSERT INTO "TimedLaunch" (id, "frontId", contents, "launchAt", zone, "personId")
  SELECT 't-1', 'e-en', '{"containers": []}', '2036-11-27T15:01Z', 'Asia/Shanghai', min(id) FROM "Person";
INSERT INTO "BreakingNews" ("editionId", text, "expiresAt", "personId")
  SELECT 'e-en', 'Strait reopens', '2036-11-27T15:01Z', min(id) FROM "Person";
