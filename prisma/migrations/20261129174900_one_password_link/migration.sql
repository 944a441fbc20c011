-- Of several links of a kind only the newest of a person is valid.
DELETE FROM "PasswordLink" AS older USING "PasswordLink" AS newer
WHERE older."personId" = newer."personId" AND older.kind = newer.kind
  AND (older."createdAt", older."secretHash") < (newer."createdAt", newer."secretHash");

-- CreateIndex
CREATE UNIQUE INDEX "PasswordLink_personId_kind_key" ON "PasswordLink"("personId", "kind");

-- DropIndex
DROP INDEX "PasswordLink_personId_idx";
