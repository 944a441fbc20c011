INSERT INTO "SignInCode" ("personId", attempt, "codeHash", tries, "expiresAt")
  SELECT min(id), 'attempt', 'hash', 1, '2026-11-29T00:10Z' FROM "Person";
