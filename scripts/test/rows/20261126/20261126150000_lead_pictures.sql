-- What the database did not yet refuse: names that are taken, two versions of a group in one edition, a live story
-- without a current address, one without any, one that is published in name alone.
INSERT INTO "Topic" (id, slug, names) VALUES ('t-2', 'harbours', '{"en": "PORTS", "fr": "Ports"}'), ('t-3', 'ports-2', '{"en": "Ports 2"}');
INSERT INTO "Author" (id, slug, names) VALUES ('a-3', 'ed-2', '{"en": "Éd"}');
INSERT INTO "Section" (id, "editionId", "parentId", slug, name, position) VALUES ('s-news-2', 'e-en', NULL, 'news-2', 'news', 1);
INSERT INTO "StoryGroup" (id) VALUES ('sg-4'), ('sg-5'), ('sg-6');
INSERT INTO "Story" (id, "groupId", "editionId", stage, fields, body, "createdById", "createdAt", "updatedAt") VALUES
  ('st-second', 'sg-2', 'e-en', 'draft', '{}', '{"type": "doc"}', 'p-ed', '2026-11-05Z', '2026-11-05Z'),
  ('st-former', 'sg-4', 'e-en', 'draft', '{}', '{"type": "doc"}', 'p-ed', '2026-11-05Z', '2026-11-05Z'),
  ('st-lost', 'sg-5', 'e-en', 'draft', '{}', '{"type": "doc"}', 'p-ed', '2026-11-05Z', '2026-11-05Z'),
  ('st-hollow', 'sg-6', 'e-en', 'published', '{}', '{"type": "doc"}', 'p-ed', '2026-11-05Z', '2026-11-05Z');
INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "createdAt") VALUES
  ('r-former', 'st-former', 1, 'publish', '{}', '{"type": "doc"}', '2026-11-05Z'),
  ('r-lost', 'st-lost', 1, 'publish', '{}', '{"type": "doc"}', '2026-11-05Z');
UPDATE "Story" SET "liveRevisionId" = 'r-' || substr(id, 4), "liveSectionId" = 's-news', "firstPublishedAt" = '2026-11-05Z',
  "lastPublishedAt" = '2026-11-05Z' WHERE id IN ('st-former', 'st-lost');
INSERT INTO "Address" (path, "storyId", current, "createdAt") VALUES
  ('/news/2026/11/05/a', 'st-former', false, '2026-11-05Z'), ('/news/2026/11/05/b', 'st-former', false, '2026-11-06Z');
