-- When a picture was taken, on the clock of the camera, and where, as the photographer wrote it into the file. Staff see both;
-- readers do not. Pictures of before have neither.
ALTER TABLE "Media" ADD COLUMN "takenAt" TIMESTAMP, ADD COLUMN "place" TEXT NOT NULL DEFAULT '';
