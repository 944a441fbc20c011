INSERT INTO "UnusualRules" VALUES (1, 'hold', 60, 10, 'alarm');
INSERT INTO "UnusualAct" (id, rule, "personId", holds, at) VALUES ('act-1', 'live-changes', 'p-ed', true, '2026-11-29T20:10Z');
