-- CreateTable
CREATE TABLE "LookFile" (
    "id" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "LookFile_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "Edition" ADD COLUMN     "accentDay" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "accentNight" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "icon" TEXT,
ADD COLUMN     "plateDay" TEXT,
ADD COLUMN     "plateNight" TEXT;

-- CreateIndex
CREATE INDEX "Edition_plateDay_idx" ON "Edition"("plateDay");

-- CreateIndex
CREATE INDEX "Edition_plateNight_idx" ON "Edition"("plateNight");

-- CreateIndex
CREATE INDEX "Edition_icon_idx" ON "Edition"("icon");

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_plateDay_fkey" FOREIGN KEY ("plateDay") REFERENCES "LookFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_plateNight_fkey" FOREIGN KEY ("plateNight") REFERENCES "LookFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_icon_fkey" FOREIGN KEY ("icon") REFERENCES "LookFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Own accents come in pairs.
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_accents"
    CHECK (("accentDay" = '') = ("accentNight" = '') AND "accentDay" ~ '^(#[0-9a-f]{6})?$' AND "accentNight" ~ '^(#[0-9a-f]{6})?$');
