INSERT INTO "SearchQueue" ("storyId") VALUES ('st-live') ON CONFLICT DO NOTHING;
