// A name with h or y elides only where French always does: Hélène, Yves, but Hambourg, Yann.
const ELIDED = /^(?:[aeiouàâäéèêëîïôöùûüœæ]|hé|y(?![aeiouéè]))/i;

/** “De” before a French name, elided before a vowel: `d’Amal`, `de Chine`. */
export const withElidedDe = (name: string): string => (ELIDED.test(name) ? `d’${name}` : `de ${name}`);
