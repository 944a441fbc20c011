INSERT INTO "Contributor" ("storyId", "personId") VALUES ('st-live', 'p-ed');
