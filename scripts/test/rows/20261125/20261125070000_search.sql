INSERT INTO "SearchEntry" ("storyId", "revisionId", form, "editionId", "sectionId", "publishedAt", "titleWords", words, text) VALUES
  ('st-live', 'r-1', 1, 'e-en', 's-asia', '2026-11-01Z', 'ferri:1', 'nine:1 ferri:2', 'Nine ferries.');
INSERT INTO "SearchWord" (word, spelling) VALUES ('ferries', 'ferries');
