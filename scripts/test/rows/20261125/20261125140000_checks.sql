UPDATE "Paper" SET "reasonRules" = '{no-credit}';
