UPDATE "Story" SET "assignedToId" = 'p-ed' WHERE id = 'st-draft';
INSERT INTO "RevisionName" ("revisionId", name, "personId", "createdAt") VALUES ('r-1', 'First print', 'p-ed', '2026-11-01Z');
INSERT INTO "NoteThread" (id, "storyId", quotation, "createdById", "createdAt") VALUES ('n-1', 'st-live', 'Nine', 'p-ed', '2026-11-02Z');
INSERT INTO "Note" (id, "threadId", "personId", text, "createdAt") VALUES ('no-1', 'n-1', 'p-ed', 'Is it nine?', '2026-11-02Z');
INSERT INTO "InboxItem" (id, "personId", kind, "storyId", "threadId", "byId", "createdAt") VALUES
  ('i-1', 'p-ed', 'mention', 'st-live', 'n-1', 'p-gone', '2026-11-02Z');
INSERT INTO "Email" (id, "to", subject, text, "createdAt", error) VALUES
  ('em-1', 'ed@paper.example', 'Ferries', 'Is it nine?', '2026-11-02Z', 'no such mailbox');
INSERT INTO "StyleRule" (id, lang, pattern, message, position, "updatedAt") VALUES ('sr-1', 'en', 'utilise', 'use', 0, '2026-11-01Z');
INSERT INTO "StoryTemplate" (id, names, fields, body, position) VALUES ('tp-1', '{"en": "Report"}', '{}', '{"type": "doc", "content": []}', 0);
INSERT INTO "Recording" (id, kind, mime, bytes, sha256, "originalName", "uploadedById") VALUES
  ('re-1', 'audio', 'audio/mpeg', 12345, 'cd34', 'harbour.mp3', 'p-ed');
