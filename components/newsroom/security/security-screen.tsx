import type { ComponentProps } from 'react';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { SecurityChange } from '@/domain/api/people/security';
import type { Edition } from '@/domain/paper/edition';
import { AdminChanges } from '@/components/newsroom/people/admin-changes';
import type { AdminChangeView } from '@/components/newsroom/people/view';
import { PaperStrip } from '@/components/newsroom/paper/paper-strip';
import { RetentionPanel } from '@/components/newsroom/retention/retention-panel';
import { TopBar } from '@/components/newsroom/top-bar';
import { UnusualPanel } from '@/components/newsroom/unusual/unusual-panel';
import { newsroomWords } from '@/components/newsroom/words/words';
import { EndEveryone } from './end-everyone';
import { SecurityForm } from './security-form';

interface SecurityScreenProps {
  editions: Edition[];
  security: SecurityChange;
  /** Changes of rules that wait for a second admin. */
  changes: AdminChangeView[];
  /** Whether a mail server is set. */
  mailIsSet: boolean;
  unusual: ComponentProps<typeof UnusualPanel>['unusual'];
  retention: ComponentProps<typeof RetentionPanel>['retention'];
  lang: InterfaceLanguage;
}

/** How people sign in, what counts as unusual, and how long personal data is kept. */
export function SecurityScreen(props: SecurityScreenProps) {
  const { editions, security, changes, mailIsSet, unusual, retention, lang } = props;
  const words = newsroomWords(lang);
  const { screen } = words.security;
  return (
    <>
      <TopBar title={words.paper.title} where={screen} />
      <PaperStrip editions={editions} open="security" words={words} />
      <div className="scroll security-page" tabIndex={0} role="region" aria-label={screen}>
        <div className="security-column">
          <AdminChanges changes={changes} person={null} />
          <SecurityForm rules={security} mailIsSet={mailIsSet} />
          <EndEveryone />
        </div>
        <UnusualPanel unusual={unusual} lang={lang} />
        <RetentionPanel retention={retention} lang={lang} />
      </div>
    </>
  );
}
