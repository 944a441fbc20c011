-- The ink of an edition, which its code decided until now.
ALTER TABLE "Edition" ADD COLUMN "ink" TEXT NOT NULL DEFAULT 'petrol';
UPDATE "Edition" SET "ink" = CASE "code"
    WHEN 'asia' THEN 'amber' WHEN 'zh' THEN 'cinnabar' WHEN 'bi' THEN 'plum' WHEN 'fr' THEN 'blue' ELSE 'petrol'
END;
