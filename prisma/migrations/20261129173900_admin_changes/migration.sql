-- CreateTable
CREATE TABLE "AdminChange" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" TEXT,
    "byId" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "at" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "AdminChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "AdminChange_personId_idx" ON "AdminChange"("personId");

-- CreateIndex
CREATE INDEX "AdminChange_byId_idx" ON "AdminChange"("byId");

-- CreateIndex
CREATE INDEX "AdminChange_at_idx" ON "AdminChange"("at");

-- CreateIndex
CREATE UNIQUE INDEX "AdminChange_kind_personId_key" ON "AdminChange"("kind", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "AdminChange_one_of_paper" ON "AdminChange"("kind") WHERE ("personId" IS NULL);

-- AddForeignKey
ALTER TABLE "AdminChange" ADD CONSTRAINT "AdminChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdminChange" ADD CONSTRAINT "AdminChange_byId_fkey" FOREIGN KEY ("byId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
