import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '@/components/ui/words/words';

/** The first language of an Accept-Language header that the newsroom speaks; English when there is none. */
export function acceptedLanguage(header: string): InterfaceLanguage {
  const wanted = header
    .split(',')
    .map(part => {
      const [tag = '', ...rest] = part.trim().split(';');
      const weight = Number(/q=([\d.]+)/.exec(rest.join(';'))?.[1] ?? 1);
      return { primary: tag.toLowerCase().split('-')[0], weight };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { primary } of wanted) {
    const spoken = INTERFACE_LANGUAGES.find(lang => lang.toLowerCase().split('-')[0] === primary);
    if (spoken) return spoken;
  }
  return 'en';
}
