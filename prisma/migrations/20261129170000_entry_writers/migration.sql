-- Everyone who changed the words of an entry, so that no author of it is its second editor.
ALTER TABLE "CoverageEntry" ADD COLUMN "writerIds" TEXT[] DEFAULT ARRAY[]::TEXT[];
