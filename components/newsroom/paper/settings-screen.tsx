import { TopBar } from '@/components/newsroom/top-bar';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { PaperView } from './view';
import { PaperStrip } from './paper-strip';
import { SettingsForm } from './settings-form';

/** The settings of the whole paper. */
export function SettingsScreen({ view, lang }: { view: PaperView; lang: InterfaceLanguage }) {
  const words = newsroomWords(lang);
  return (
    <>
      <TopBar title={words.paper.title} where={words.settings.title} />
      <PaperStrip editions={view.editions} open={null} words={words} />
      <SettingsForm settings={view.settings} />
    </>
  );
}
