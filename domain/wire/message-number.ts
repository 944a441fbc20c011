/** Words by which a notice says of a story that it must not be used, in English, German, French and Spanish. */
const NOT_USED =
  /\b(?:kill|withhold|withdraw|cancel|disregard|not (?:be )?use|retract)|nicht (?:zu )?verwend|\bstreich|zurückgezogen|\bannul|\bne pas utiliser|\bno usar|\banul/i;
/** Words by which a sentence names another story. */
const INSTEAD = /\binstead\b|\breplac|\bsubstitut|stattdessen|ersetz|\bremplac|\breemplaz/i;

/** A number of a service of ANPA such as `a4048`, or one of an agency such as `dpa 0456`. */
const NUMBER = /\b(?:([a-z])(\d{4})|([a-z]{2,4}(?:-[a-z]{2,4})?)[ -]?(\d{2,4}))\b/gi;

/** The number of a message in one form: agencies write it with and without spaces and zeros. */
export const messageNumber = (service: string, number: string): string =>
  service && number ? `${service.toLowerCase()}${Number(number)}` : '';

/**
 * The numbers of the messages that a notice withdraws. Key words are those of each day, so they alone do not say which
 * story is meant. A sentence that names what to use instead has none.
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
