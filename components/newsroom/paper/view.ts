import type { Edition, EditionLines, Section } from '@/domain/edition';

export interface PaperView {
  editions: Edition[];
  sections: Section[];
}

export function linesOf(edition: Edition): EditionLines {
  const { name, shortName, description, zone, fourEyes, firstYear } = edition;
  const { rightsLine, licenceLine, registrationLine, followLinks, aboutLinks } = edition;
  return {
    name,
    shortName,
    description,
    zone,
    fourEyes,
    firstYear,
    rightsLine,
    licenceLine,
    registrationLine,
    followLinks,
    aboutLinks,
  };
}
