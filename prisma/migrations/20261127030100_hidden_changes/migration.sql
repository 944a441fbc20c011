-- Stories of which readers do not see what changed since they were published, and why.
CREATE TABLE "HiddenChanges" (
  "storyId" TEXT NOT NULL,
  "reason" TEXT NOT NULL CONSTRAINT "HiddenChanges_has_reason" CHECK (btrim("reason") <> ''),
  "personId" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "HiddenChanges_pkey" PRIMARY KEY ("storyId"),
  CONSTRAINT "HiddenChanges_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "HiddenChanges_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
