import type { Edition, EditionLines, Section } from '@/domain/paper/edition';
import type { PaperSettings, StandingPageLine } from '@/domain/paper/paper';

export interface PaperView {
  settings: PaperSettings;
  editions: Edition[];
  sections: Section[];
  standingPages: StandingPageLine[];
}

export function linesOf(edition: Edition): EditionLines {
  const { ink, name, shortName, nameplate, description, zone, english, fourEyes, firstYear } = edition;
  const { rightsLine, licenceLine, registrationLine, followLinks, aboutLinks } = edition;
  return {
    ink,
    name,
    shortName,
    nameplate,
    description,
    zone,
    english,
    fourEyes,
    firstYear,
    rightsLine,
    licenceLine,
    registrationLine,
    followLinks,
    aboutLinks,
  };
}
