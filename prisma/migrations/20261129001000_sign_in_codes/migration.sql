-- A code by email for a person who signs in with a password in a browser that is not known: the newest alone, for the
-- browser that asked for it, guessed five times at most.
CREATE TABLE "SignInCode" (
    "personId" TEXT NOT NULL,
    "attempt" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL DEFAULT '',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("personId"),
    CONSTRAINT "SignInCode_tries_check" CHECK ("tries" BETWEEN 0 AND 5),
    CONSTRAINT "SignInCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "SignInCode_expiresAt_idx" ON "SignInCode"("expiresAt");

-- Whether the paper asks for it, where it can send email.
ALTER TABLE "Paper" ADD COLUMN "codeOnNewDevice" BOOLEAN NOT NULL DEFAULT true;
