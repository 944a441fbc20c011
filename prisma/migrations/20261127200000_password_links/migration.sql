-- A person who was invited has no password until they choose one.
ALTER TABLE "Person" ALTER COLUMN "passwordHash" DROP NOT NULL;

-- A link by which a person chooses a password, once. Its secret is kept nowhere, only the hash of it.
CREATE TABLE "PasswordLink" (
    "secretHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PasswordLink_pkey" PRIMARY KEY ("secretHash"),
    CONSTRAINT "PasswordLink_kind_check" CHECK ("kind" IN ('invitation', 'reset')),
    CONSTRAINT "PasswordLink_expiresAt_check" CHECK ("expiresAt" <= "createdAt" + interval '7 days'),
    CONSTRAINT "PasswordLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PasswordLink_personId_idx" ON "PasswordLink"("personId");
CREATE INDEX "PasswordLink_expiresAt_idx" ON "PasswordLink"("expiresAt");

-- For whom an email gets such a link as it is sent, and of which kind: who reads the emails kept here cannot use it.
ALTER TABLE "Email" ADD COLUMN "linkForId" TEXT,
    ADD COLUMN "linkKind" TEXT NOT NULL DEFAULT '',
    ADD CONSTRAINT "Email_linkForId_fkey" FOREIGN KEY ("linkForId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Email_linkForId_idx" ON "Email"("linkForId");
