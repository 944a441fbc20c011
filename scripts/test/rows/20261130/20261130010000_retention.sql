UPDATE "Retention" SET days = 60, "ranAt" = '2026-11-30T03:20Z', deleted = 12 WHERE kind = 'emails';
