-- A secret by which a program of a partner asks for what readers do not get. It is kept nowhere, only the hash of it.
CREATE TABLE "ApiToken" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "beginning" TEXT NOT NULL,
    "scopes" TEXT[],
    "editionId" TEXT,
    "ownerId" TEXT NOT NULL,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ,

    CONSTRAINT "ApiToken_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ApiToken_name_check" CHECK (char_length("name") BETWEEN 1 AND 80),
    CONSTRAINT "ApiToken_scopes_check" CHECK (
        cardinality("scopes") BETWEEN 1 AND 3 AND "scopes" <@ ARRAY['stories:read', 'working:read', 'stories:write']
    ),
    CONSTRAINT "ApiToken_expiresAt_check" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '366 days'),
    CONSTRAINT "ApiToken_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApiToken_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ApiToken_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ApiToken_secretHash_key" ON "ApiToken"("secretHash");
CREATE INDEX "ApiToken_editionId_idx" ON "ApiToken"("editionId");
CREATE INDEX "ApiToken_ownerId_idx" ON "ApiToken"("ownerId");
CREATE INDEX "ApiToken_createdById_idx" ON "ApiToken"("createdById");
