CREATE TABLE "ResumableUpload" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "makingAt" TIMESTAMPTZ,
    "finishedAt" TIMESTAMPTZ,
    "updatedAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "ResumableUpload_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ResumableUpload_kind" CHECK ("kind" IN ('picture', 'recording')),
    CONSTRAINT "ResumableUpload_received" CHECK ("bytes" > 0 AND "received" BETWEEN 0 AND "bytes"),
    CONSTRAINT "ResumableUpload_whole" CHECK ("finishedAt" IS NULL OR "received" = "bytes")
);

CREATE UNIQUE INDEX "ResumableUpload_personId_key_key" ON "ResumableUpload"("personId", "key");
CREATE INDEX "ResumableUpload_updatedAt_idx" ON "ResumableUpload"("updatedAt");

ALTER TABLE "ResumableUpload" ADD CONSTRAINT "ResumableUpload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
