-- Of several authors with one account only the first keeps it.
UPDATE "Author" AS later SET "personId" = NULL
WHERE EXISTS (
  SELECT FROM "Author" AS first WHERE first."personId" = later."personId" AND first.id < later.id
);

-- CreateIndex
CREATE UNIQUE INDEX "Author_personId_key" ON "Author"("personId");
