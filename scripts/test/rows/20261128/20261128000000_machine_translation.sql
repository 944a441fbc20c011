INSERT INTO "MachineTranslation" (
    "storyId", run, "personId", "sourceId", revision, state, parts, answers, done, total, untouched, "updatedAt"
  ) SELECT "storyId", 'run', (SELECT min(id) FROM "Person"), "storyId", number, 'done', '[]', '[]', 3, 3,
    ARRAY['Stayed'], '2026-11-28T00:00Z' FROM "Revision" LIMIT 1;
INSERT INTO "MachineText" ("storyId", digest, "readById", "readAt")
  SELECT min(story.id), '0123456789abcdef', min(person.id), '2026-11-28T00:00Z'
  FROM "Story" story, "Person" person;
