-- A session ends when it was not used for a while, whatever it may be used for after that.
ALTER TABLE "Session" ADD COLUMN "idleExpiresAt" TIMESTAMPTZ, ADD COLUMN "provedAt" TIMESTAMPTZ;
UPDATE "Session" SET "provedAt" = "createdAt", "idleExpiresAt" = LEAST("expiresAt", "lastSeenAt" + interval '24 hours');
ALTER TABLE "Session" ALTER COLUMN "idleExpiresAt" SET NOT NULL,
    ALTER COLUMN "provedAt" SET NOT NULL,
    ADD CONSTRAINT "Session_idleExpiresAt_check" CHECK ("idleExpiresAt" <= "expiresAt");
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");
CREATE INDEX "Session_idleExpiresAt_idx" ON "Session"("idleExpiresAt");

-- The app of a person that makes codes for signing in. The last step only grows, so that each code counts once.
CREATE TABLE "Totp" (
    "personId" TEXT NOT NULL,
    "secret" TEXT NOT NULL,
    "lastStep" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "Totp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- A code that stands in for a second factor once.
CREATE TABLE "RecoveryCode" (
    "codeHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("codeHash"),
    CONSTRAINT "RecoveryCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "RecoveryCode_personId_idx" ON "RecoveryCode"("personId");

-- A key on a device of a person that signs in alone.
CREATE TABLE "Passkey" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "publicKey" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "createdAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ,

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Passkey_counter_check" CHECK ("counter" >= 0),
    CONSTRAINT "Passkey_name_check" CHECK (char_length("name") BETWEEN 1 AND 60),
    CONSTRAINT "Passkey_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Passkey_personId_idx" ON "Passkey"("personId");

-- What a device has to sign to register or to use a passkey: once, and soon.
CREATE TABLE "PasskeyChallenge" (
    "challenge" TEXT NOT NULL,
    "personId" TEXT,
    "purpose" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "PasskeyChallenge_pkey" PRIMARY KEY ("challenge"),
    CONSTRAINT "PasskeyChallenge_purpose_check" CHECK (("purpose" = 'register' AND "personId" IS NOT NULL) OR "purpose" = 'use'),
    CONSTRAINT "PasskeyChallenge_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PasskeyChallenge_personId_idx" ON "PasskeyChallenge"("personId");
CREATE INDEX "PasskeyChallenge_expiresAt_idx" ON "PasskeyChallenge"("expiresAt");

-- Who must have a second factor, and how long sessions last.
ALTER TABLE "Paper" ADD COLUMN "secondFactorFor" TEXT NOT NULL DEFAULT 'nobody',
    ADD COLUMN "secondFactorDueAt" TIMESTAMPTZ,
    ADD COLUMN "sessionIdleHours" INTEGER NOT NULL DEFAULT 24,
    ADD COLUMN "sessionDays" INTEGER NOT NULL DEFAULT 14,
    ADD CONSTRAINT "Paper_secondFactorFor_check" CHECK ("secondFactorFor" IN ('nobody', 'admins', 'producers', 'everyone')),
    ADD CONSTRAINT "Paper_sessionIdleHours_check" CHECK ("sessionIdleHours" BETWEEN 1 AND 168),
    ADD CONSTRAINT "Paper_sessionDays_check" CHECK ("sessionDays" BETWEEN 1 AND 90);
-- Papers with people of their own ask it of admins from a week on; the demo paper, whose cast is not, of nobody.
UPDATE "Paper" SET "secondFactorFor" = 'admins', "secondFactorDueAt" = now() + interval '7 days'
WHERE EXISTS (SELECT FROM "Person") AND NOT EXISTS (SELECT FROM "Person" WHERE email LIKE '%@broadsheet.example');
