-- Where people reach the paper about its security, its ads and what it is: security.txt, trust.txt and ads.txt name it.
ALTER TABLE "Paper" ADD COLUMN "contact" TEXT NOT NULL DEFAULT '';
