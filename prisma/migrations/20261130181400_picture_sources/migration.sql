-- AlterTable
ALTER TABLE "Media" ADD COLUMN     "aiPrompt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "aiPromptWriter" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "aiSystem" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "aiSystemVersion" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "digitalSource" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "hashForm" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "perceptualHash" BIGINT;

-- The codes of IPTC. https://cv.iptc.org/newscodes/digitalsourcetype/
ALTER TABLE "Media" ADD CONSTRAINT "Media_digitalSource" CHECK ("digitalSource" IN (
        '', 'digitalCapture', 'computationalCapture', 'negativeFilm', 'positiveFilm', 'print',
        'humanEdits', 'algorithmicallyEnhanced', 'digitalCreation', 'dataDrivenMedia', 'screenCapture',
        'virtualRecording', 'composite', 'compositeCapture', 'compositeSynthetic', 'algorithmicMedia',
        'trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia'));

-- CreateIndex
CREATE INDEX "Media_hashForm_idx" ON "Media"("hashForm");

-- Of two hashes that differ in three bits at most, one of four parts is the same.
CREATE INDEX "Media_hash_first_idx" ON "Media" (("perceptualHash" >> 48 & 65535)) WHERE "perceptualHash" IS NOT NULL;
CREATE INDEX "Media_hash_second_idx" ON "Media" (("perceptualHash" >> 32 & 65535)) WHERE "perceptualHash" IS NOT NULL;
CREATE INDEX "Media_hash_third_idx" ON "Media" (("perceptualHash" >> 16 & 65535)) WHERE "perceptualHash" IS NOT NULL;
CREATE INDEX "Media_hash_fourth_idx" ON "Media" (("perceptualHash" & 65535)) WHERE "perceptualHash" IS NOT NULL;
