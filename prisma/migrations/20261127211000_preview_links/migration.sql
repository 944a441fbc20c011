-- A link by which someone outside the newsroom reads a story that is not published. Its secret is kept nowhere, only the
-- hash of it.
CREATE TABLE "PreviewLink" (
    "id" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "storyId" TEXT NOT NULL,
    "revisionId" TEXT,
    "reviewer" TEXT NOT NULL,
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,
    "lastOpenedAt" TIMESTAMPTZ,

    CONSTRAINT "PreviewLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PreviewLink_expiresAt_check" CHECK ("expiresAt" > "createdAt" AND "expiresAt" <= "createdAt" + interval '31 days'),
    CONSTRAINT "PreviewLink_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PreviewLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PreviewLink_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "PreviewLink_secretHash_key" ON "PreviewLink"("secretHash");
CREATE INDEX "PreviewLink_storyId_idx" ON "PreviewLink"("storyId");
CREATE INDEX "PreviewLink_revisionId_idx" ON "PreviewLink"("revisionId");
CREATE INDEX "PreviewLink_createdById_idx" ON "PreviewLink"("createdById");
CREATE INDEX "PreviewLink_expiresAt_idx" ON "PreviewLink"("expiresAt");
