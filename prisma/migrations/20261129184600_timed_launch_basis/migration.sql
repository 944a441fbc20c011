-- AlterTable
ALTER TABLE "TimedLaunch" ADD COLUMN     "basedOn" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "heldAt" TIMESTAMPTZ;

-- Launches that are timed already go out as they did before.
UPDATE "TimedLaunch" timed SET "basedOn" = launch.number
FROM (SELECT "frontId", max(number) AS number FROM "FrontLaunch" GROUP BY "frontId") launch
WHERE launch."frontId" = timed."frontId";
