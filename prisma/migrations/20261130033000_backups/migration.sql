-- CreateTable
CREATE TABLE "BackupRun" (
    "id" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ,
    "seenAt" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "personId" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "error" TEXT NOT NULL DEFAULT '',
    "bytes" BIGINT NOT NULL DEFAULT 0,
    "part" TEXT NOT NULL DEFAULT '',
    "done" INTEGER NOT NULL DEFAULT 0,
    "found" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "BackupRun_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "BackupRun_kind_check" CHECK ("kind" IN ('backup', 'drill'))
);

-- CreateTable
CREATE TABLE "Restore" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "takenAt" TIMESTAMPTZ NOT NULL,
    "restoredAt" TIMESTAMPTZ NOT NULL,
    "continuedAt" TIMESTAMPTZ,
    "continuedById" TEXT,

    CONSTRAINT "Restore_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Restore_id_check" CHECK ("id" = 1)
);

-- CreateTable
CREATE TABLE "HeldJob" (
    "id" BIGINT NOT NULL,
    "runAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "HeldJob_pkey" PRIMARY KEY ("id")
);
