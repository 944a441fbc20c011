-- What prisma/objects made in this database: the digest of the files, and of what they defined.
CREATE TABLE "DatabaseObjects" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "files" TEXT NOT NULL,
    "definitions" TEXT NOT NULL,
    "names" TEXT[] NOT NULL,

    CONSTRAINT "DatabaseObjects_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "DatabaseObjects_one_row" CHECK ("id" = 1)
);
