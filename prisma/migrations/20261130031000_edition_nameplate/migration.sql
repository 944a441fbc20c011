-- What the paper is called in an edition; empty: as everywhere.
ALTER TABLE "Edition" ADD COLUMN "nameplate" TEXT NOT NULL DEFAULT '';

CREATE OR REPLACE FUNCTION edition_state(subject_id TEXT) RETURNS JSONB LANGUAGE sql STABLE AS $$
    SELECT jsonb_build_object(
        'code', code, 'name', name, 'shortName', "shortName", 'nameplate', nameplate, 'mark', mark, 'ink', ink,
        'lang', lang, 'secondLang', "secondLang", 'direction', direction, 'zone', zone, 'position', position,
        'isDefault', "isDefault", 'fourEyes', "fourEyes", 'description', description, 'firstYear', "firstYear",
        'rightsLine', "rightsLine", 'licenceLine', "licenceLine", 'registrationLine', "registrationLine",
        'followLinks', "followLinks", 'aboutLinks', "aboutLinks")
    FROM "Edition" WHERE id = subject_id
$$;
