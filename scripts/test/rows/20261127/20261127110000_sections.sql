INSERT INTO "FormerSection" (path, "editionId", "sectionId", "createdAt") VALUES
  ('/far-east', 'e-en', 's-asia', '2026-11-07Z'), ('/weather', 'e-en', NULL, '2026-11-07Z');
