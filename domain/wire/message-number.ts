/** Phrases of a notice that a story must not be used, in English, German, French and Spanish. */
const NOT_USED =
  /\b(?:kill|withhold|withdraw|cancel|disregard|not (?:be )?use|retract)|nicht (?:zu )?verwend|\bstreich|zurückgezogen|\bannul|\bne pas utiliser|\bno usar|\banul/i;
/** Words of a sentence that names a replacement story. */
const INSTEAD = /\binstead\b|\breplac|\bsubstitut|stattdessen|ersetz|\bremplac|\breemplaz/i;

/** A number of a service of ANPA such as `a4048`, or one of an agency such as `dpa 0456`. */
const NUMBER = /\b(?:([a-z])(\d{4})|([a-z]{2,4}(?:-[a-z]{2,4})?)[ -]?(\d{2,4}))\b/gi;

/** The normalized number of a message: agencies write it with and without spaces and leading zeros. */
export const messageNumber = (service: string, number: string): string =>
  service && number ? `${service.toLowerCase()}${Number(number)}` : '';

/**
 * The numbers of the messages that a notice withdraws. Key words repeat every day, so they alone do not identify a
 * story. A sentence that names a replacement yields no numbers.
 */
export function withdrawnNumbers(text: string): string[] {
  const numbers = text
    .split(/[.!?;]\s|\n/)
    .filter(sentence => NOT_USED.test(sentence) && !INSTEAD.test(sentence))
    .flatMap(sentence => [...sentence.matchAll(NUMBER)])
    .map(([, letter = '', ofLetter = '', agency = '', ofAgency = '']) =>
      letter ? messageNumber(letter, ofLetter) : messageNumber(agency, ofAgency),
    );
  return [...new Set(numbers)].slice(0, 20);
}
