-- A person whose account was deleted stays as a pseudonym, which nothing can make a person again.
ALTER TABLE "Person" ADD COLUMN "deletedAt" TIMESTAMPTZ;
ALTER TABLE "Person" ADD CONSTRAINT "Person_deleted_check" CHECK ("deletedAt" IS NULL OR (
    "deactivatedAt" IS NOT NULL AND "passwordHash" IS NULL AND "pictureId" IS NULL AND "email" = "id" || '@deleted.invalid'
));
