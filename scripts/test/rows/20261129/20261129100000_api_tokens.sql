INSERT INTO "ApiToken" (id, name, "secretHash", beginning, scopes, "ownerId", "createdById", "createdAt", "expiresAt")
VALUES ('token-1', 'Wire', 'hash', 'bsh_1234', ARRAY['stories:read'], 'p-ed', 'p-ed', '2026-11-29T10:00Z', '2027-02-27T10:00Z');
