UPDATE "Story" SET "embargoUntil" = '2026-12-24 06:00Z' WHERE id = 'st-due';
