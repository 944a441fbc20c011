-- The checks of a story look up its bylines in any language.
CREATE INDEX "NameInUse_kind_key_idx" ON "NameInUse"("kind", "key");
