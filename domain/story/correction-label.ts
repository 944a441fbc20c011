type Label = (when: string) => string;

/** Before the text of a correction, on pages and in feeds. */
const LABELS: Record<string, Label> = {
  en: when => `Correction, ${when}:`,
  fr: when => `Rectificatif, ${when}\u00a0:`,
  ar: when => `تصويب، ${when}:`,
  zh: when => `更正（${when}）：`,
};

/**
 * The words before the text of a correction: `Correction, November 24, 09:40:`.
 * @param when the day and time of the correction in words of that language
 */
export function correctionLabel(lang: string, when: string): string {
  return (LABELS[lang.split('-')[0]!] ?? LABELS.en!)(when);
}
