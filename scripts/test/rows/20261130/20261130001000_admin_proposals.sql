INSERT INTO "AdminProposal" ("personId", "byId", grants, at)
SELECT min(id), 'p-ed', '[{"role": "admin", "editionId": null, "deskId": null}]', '2026-11-30T00:20Z' FROM "Person" WHERE id <> 'p-ed' AND "deletedAt" IS NULL;
