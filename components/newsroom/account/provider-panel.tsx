import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { newsroomWords } from '@/components/newsroom/words/words';

/** Says to a person that they sign in by the provider of this name. */
export function ProviderPanel({ name, lang }: { name: string; lang: InterfaceLanguage }) {
  const { signOn } = newsroomWords(lang);
  return (
    <section aria-labelledby="provider-title">
      <h2 id="provider-title">{signOn.title}</h2>
      <p className="help">{signOn.text(name)}</p>
    </section>
  );
}
