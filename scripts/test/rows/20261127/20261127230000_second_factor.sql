INSERT INTO "Totp" ("personId", secret, "lastStep", "createdAt")
  SELECT min(id), 'sealed', 1, '2026-11-27T23:00Z' FROM "Person";
INSERT INTO "RecoveryCode" ("codeHash", "personId") SELECT 'hash', min(id) FROM "Person";
INSERT INTO "Passkey" (id, "personId", name, "publicKey", counter, "createdAt")
  SELECT 'key', min(id), 'Laptop', '\x01', 0, '2026-11-27T23:00Z' FROM "Person";
INSERT INTO "PasskeyChallenge" (challenge, "personId", purpose, "expiresAt")
  SELECT 'challenge', min(id), 'register', '2026-11-27T23:05Z' FROM "Person";
