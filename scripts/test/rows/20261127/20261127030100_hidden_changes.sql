INSERT INTO "HiddenChanges" ("storyId", reason, "personId", "createdAt") VALUES ('st-live', 'It names a witness.', 'p-ed', '2026-11-06Z');
INSERT INTO "Edition" (id, code, name, "shortName", mark, lang, "secondLang", zone, position, "isDefault", "firstYear") VALUES
  ('e-bi', 'bi', 'Bilingual', 'Bilingual', 'B', 'en', 'zh-Hans', 'Asia/Shanghai', 3, false, 2020);
INSERT INTO "StoryGroup" (id) VALUES ('sg-bi');
INSERT INTO "Story" (id, "groupId", "editionId", stage, version, fields, body, "createdById", "updatedAt") VALUES
  ('st-bi', 'sg-bi', 'e-bi', 'draft', 4,
   '{"kicker": "Ports", "headline": "Mist\n雾", "standfirst": "One.\n一。\n二。", "topicIds": [], "bylines": [], "lead": {"mediaId": "m-none", "caption": "A quay.\n码头。", "credit": "Qiu", "alt": "Cranes"}}',
   '{"type": "doc", "content": [{"type": "paragraph"}, {"type": "picture", "attrs": {"media": "m-none", "caption": "Night.\n夜。", "alt": ""}}, {"type": "gallery", "content": [{"type": "galleryPicture", "attrs": {"media": "m-none", "caption": "", "alt": "A boat\n船"}}]}]}',
   'p-ed', '2026-11-06Z');
INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "personId", "createdAt") VALUES
  ('r-bi', 'st-bi', 1, 'autosave', '{"headline": "Fog\n雾", "topicIds": [], "bylines": []}', '{"type": "doc", "content": []}', 'p-ed', '2026-11-06Z');
