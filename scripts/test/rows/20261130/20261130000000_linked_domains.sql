INSERT INTO "LinkedDomain" ("ownerId", domain, "storyId", "addedById", "addedAt", "liveSince")
VALUES ('st-live', 'spam.example', 'st-live', 'p-ed', '2026-11-30T00:00Z', '2026-11-30T00:00Z');
INSERT INTO "UnusualAct" (id, rule, "personId", domain, "storyIds", holds, at)
VALUES ('act-2', 'new-domain', 'p-ed', 'spam.example', ARRAY['st-live'], false, '2026-11-30T00:10Z');
