-- Who a person is at an identity provider: one person there is one here, and one here is one there.
CREATE TABLE "Identity" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "lastUsedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("issuer", "subject"),
    CONSTRAINT "Identity_subject_check" CHECK (char_length("subject") BETWEEN 1 AND 255),
    CONSTRAINT "Identity_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Identity_personId_issuer_key" ON "Identity"("personId", "issuer");

-- The group of the provider that a grant comes from; grants from before were given by hand.
ALTER TABLE "Grant" ADD COLUMN "fromGroup" TEXT;
CREATE UNIQUE INDEX "Grant_one_from_groups" ON "Grant"("personId", "role", "editionId", "deskId") NULLS NOT DISTINCT
    WHERE "fromGroup" IS NOT NULL;

ALTER TABLE "Session" ADD COLUMN "providerFactor" BOOLEAN NOT NULL DEFAULT false;
