-- What a person began or resolved is found without reading every conversation.
CREATE INDEX "NoteThread_createdById_createdAt_idx" ON "NoteThread"("createdById", "createdAt");
CREATE INDEX "NoteThread_resolvedById_resolvedAt_idx" ON "NoteThread"("resolvedById", "resolvedAt");
