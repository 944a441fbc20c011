import type { ComponentProps } from 'react';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import type { SecurityChange } from '@/domain/api/people/security';
import { EndEveryone } from '@/components/newsroom/security/end-everyone';
import { SecurityForm } from '@/components/newsroom/security/security-form';
import { UnusualPanel } from '@/components/newsroom/unusual/unusual-panel';
import { RetentionPanel } from '@/components/newsroom/retention/retention-panel';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { PaperView } from './view';
import { PaperStrip } from './paper-strip';
import { SettingsForm } from './settings-form';

interface SettingsScreenProps {
  view: PaperView;
  security: SecurityChange;
  /** Whether a mail server is set. */
  mailIsSet: boolean;
  unusual: ComponentProps<typeof UnusualPanel>['unusual'];
  retention: ComponentProps<typeof RetentionPanel>['retention'];
  lang: InterfaceLanguage;
}

/** The settings of the whole paper. */
export function SettingsScreen({ view, security, mailIsSet, unusual, retention, lang }: SettingsScreenProps) {
  const words = newsroomWords(lang);
  return (
    <>
      <TopBar title={words.paper.title} where={words.settings.title} />
      <PaperStrip editions={view.editions} open={null} words={words} />
      <SettingsForm
        settings={view.settings}
        beside={
          <>
            <SecurityForm rules={security} mailIsSet={mailIsSet} />
            <EndEveryone />
            <UnusualPanel unusual={unusual} lang={lang} />
            <RetentionPanel retention={retention} lang={lang} />
          </>
        }
      />
    </>
  );
}
