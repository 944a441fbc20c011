INSERT INTO "Edition" (id, code, name, "shortName", mark, lang, zone, position, "isDefault", "firstYear") VALUES
  ('e-en', 'en', 'Global Edition', 'Global', 'G', 'en', 'Europe/London', 0, true, 1998),
  ('e-fr', 'fr', 'Édition française', 'Français', 'F', 'fr', 'Europe/Paris', 1, false, 2004),
  ('e-zh', 'zh', '中文版', '中文', '中', 'zh-Hans', 'Asia/Shanghai', 2, false, 2010);
INSERT INTO "Section" (id, "editionId", "parentId", slug, name, position) VALUES
  ('s-news', 'e-en', NULL, 'news', 'News', 0), ('s-asia', 'e-en', 's-news', 'asia', 'Asia', 0);
INSERT INTO "Desk" (id, name) VALUES ('d-asia', 'Asia');
INSERT INTO "Person" (id, email, name, "passwordHash", "deactivatedAt") VALUES
  ('p-ed', 'ed@paper.example', 'Ed', 'hash', NULL), ('p-gone', 'gone@paper.example', 'Gone', 'hash', '2026-01-01Z');
INSERT INTO "Grant" (id, "personId", role, "editionId", "deskId") VALUES
  ('g-1', 'p-ed', 'editor', 'e-en', NULL), ('g-2', 'p-gone', 'reporter', NULL, 'd-asia');
INSERT INTO "Session" ("idHash", "personId", device, "createdAt", "lastSeenAt", "expiresAt") VALUES
  ('hash', 'p-ed', 'Firefox', '2026-11-01Z', '2026-11-02Z', '2026-12-01Z');
INSERT INTO "Media" (id, width, height, mime, bytes, sha256, "originalName", alt, "uploadedById") VALUES
  ('m-1', 1600, 900, 'image/jpeg', 123456, 'ab12', 'ferry.jpg', 'A ferry', 'p-ed');
INSERT INTO "Author" (id, slug, names, "portraitId", "personId") VALUES
  ('a-1', 'ed', '{"en": "Ed"}', 'm-1', 'p-ed'), ('a-2', 'wire', '{"en": "Wire"}', NULL, NULL);
INSERT INTO "Topic" (id, slug, names) VALUES ('t-1', 'ports', '{"en": "Ports", "zh": "港口"}');
INSERT INTO "StoryGroup" (id) VALUES ('sg-1'), ('sg-2'), ('sg-3');
-- A live story whose working copy has moved on, a draft without anything in it, one that is scheduled.
INSERT INTO "Story" (id, "groupId", "editionId", "deskId", stage, version, fields, body, "createdById", "updatedAt", "scheduledFor", "scheduledZone") VALUES
  ('st-live', 'sg-1', 'e-en', 'd-asia', 'published', 7,
   '{"kicker": "Ports", "headline": "Ferries, again", "standfirst": "", "slug": "ferries", "sectionId": "s-asia", "topicIds": [], "bylines": []}',
   '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Newer."}]}]}', 'p-ed', '2026-11-03Z', NULL, NULL),
  ('st-draft', 'sg-2', 'e-en', NULL, 'draft', 1, '{"topicIds": [], "bylines": []}', '{"type": "doc", "content": []}', 'p-gone', '2026-11-01Z', NULL, NULL),
  ('st-due', 'sg-3', 'e-fr', NULL, 'scheduled', 3, '{"headline": "Demain", "topicIds": ["t-1"], "bylines": []}',
   '{"type": "doc", "content": []}', 'p-ed', '2026-11-02Z', '2026-12-24 06:00Z', 'Europe/Paris');
INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "personId", "createdAt") VALUES
  ('r-1', 'st-live', 1, 'publish',
   '{"kicker": "Ports", "headline": "Ferries", "standfirst": "", "slug": "ferries", "sectionId": "s-asia", "topicIds": ["t-1"], "bylines": [{"name": "Ed", "authorId": "a-1"}, {"name": "Ed", "authorId": "a-1"}, {"name": "Guest", "authorId": null}]}',
   '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "Nine ferries."}]}]}', 'p-ed', '2026-11-01Z'),
  ('r-2', 'st-due', 1, 'schedule', '{"headline": "Demain", "topicIds": ["t-1"], "bylines": []}', '{"type": "doc", "content": []}', 'p-ed', '2026-11-02Z');
UPDATE "Story" SET "liveRevisionId" = 'r-1', "liveSectionId" = 's-asia', "firstPublishedAt" = '2026-11-01Z', "lastPublishedAt" = '2026-11-01Z' WHERE id = 'st-live';
INSERT INTO "Address" (path, "storyId", current, "createdAt") VALUES
  ('/news/asia/2026/11/01/ferries', 'st-live', true, '2026-11-01Z'), ('/news/2026/11/01/ferry', 'st-live', false, '2026-11-01Z');
INSERT INTO "Correction" (id, "storyId", text, "personId", "createdAt") VALUES ('c-1', 'st-live', 'Nine, not ten.', 'p-ed', '2026-11-02Z');
INSERT INTO "Event" (at, kind, "personId", "storyId", data) VALUES ('2026-11-01Z', 'publish', 'p-ed', 'st-live', '{"version": 6}');
INSERT INTO "Acknowledgement" (key, "storyId", version, "createdAt") VALUES ('key-1', 'st-live', 7, '2026-11-03Z');
INSERT INTO "RateLimiterFlexible" (key, points, expire) VALUES ('sign-in:1', 3, '2026-11-03');
