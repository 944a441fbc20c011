-- Questions of the checks that publishing waits for, and the reason with which somebody went on.
ALTER TABLE "Paper" ADD COLUMN "reasonRules" TEXT[] DEFAULT ARRAY['rights-expired', 'no-credit', 'dead-link', 'open-suggestions']::TEXT[];
ALTER TABLE "Revision" ADD COLUMN "override" JSONB;
