-- CreateTable
CREATE TABLE "ServerProcess" (
    "id" TEXT NOT NULL,
    "host" TEXT NOT NULL,
    "pid" INTEGER NOT NULL,
    "version" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ NOT NULL,
    "seenAt" TIMESTAMPTZ NOT NULL,
    "stoppedAt" TIMESTAMPTZ,
    "processor" INTEGER NOT NULL DEFAULT 0,
    "memory" BIGINT NOT NULL DEFAULT 0,
    "loopDelay" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ServerProcess_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OperationSample" (
    "isHour" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,
    "processId" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL DEFAULT 1,
    "hits" INTEGER NOT NULL,
    "misses" INTEGER NOT NULL,
    "renders" INTEGER NOT NULL,
    "renderTime" INTEGER NOT NULL,
    "publishes" INTEGER NOT NULL,
    "publishTime" INTEGER NOT NULL,
    "saves" INTEGER NOT NULL,
    "conflicts" INTEGER NOT NULL,
    "jobsWaiting" INTEGER NOT NULL,
    "streams" INTEGER NOT NULL,
    "unconfirmed" INTEGER NOT NULL,

    CONSTRAINT "OperationSample_pkey" PRIMARY KEY ("isHour","at","processId")
);
