import type { Edition, EditionLines, Section } from '@/domain/edition';

export interface PaperView {
  editions: Edition[];
  sections: Section[];
}

export function linesOf(edition: Edition): EditionLines {
  const { ink, name, shortName, description, zone, fourEyes, firstYear } = edition;
  const { rightsLine, licenceLine, registrationLine, followLinks, aboutLinks } = edition;
  return {
    ink,
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
