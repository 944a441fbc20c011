-- The stories that a picture leads, when it is cut in another way.
CREATE INDEX "Revision_lead_idx" ON "Revision" (("fields" -> 'lead' ->> 'mediaId'));
