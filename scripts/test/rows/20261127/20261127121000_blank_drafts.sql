INSERT INTO "StoryGroup" (id) VALUES ('sg-blocks');
INSERT INTO "Story" (id, "groupId", "editionId", stage, version, fields, body, "createdById", "updatedAt") VALUES
  ('st-blocks', 'sg-blocks', 'e-bi', 'draft', 2,
   '{"headline": "Fares", "topicIds": [], "bylines": [], "lead": {"mediaId": "m-1", "caption": "", "credit": "Qiu\n邱", "alt": ""}}',
   '{"type": "doc", "content": [{"type": "gallery", "attrs": {"caption": "All.\n全部。", "credit": ""}, "content": [{"type": "galleryPicture", "attrs": {"media": "m-1", "credit": "Qiu\n邱"}}]}, {"type": "table", "attrs": {"caption": "Fares\n票价", "source": "Port"}, "content": []}, {"type": "audio", "attrs": {"media": "r-1", "title": "Horn\n汽笛"}}, {"type": "paragraph"}]}',
   'p-ed', '2026-11-06Z');
INSERT INTO "Revision" (id, "storyId", number, reason, fields, body, "personId", "createdAt") VALUES
  ('r-blocks', 'st-blocks', 1, 'autosave', '{"topicIds": [], "bylines": []}', '{"type": "doc", "content": [{"type": "table", "attrs": {"caption": "Fares\n票价"}, "content": []}]}', 'p-ed', '2026-11-06Z');
