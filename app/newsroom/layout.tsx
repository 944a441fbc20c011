import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { Reauthentication } from '@/components/newsroom/security/reauthentication';
import { ClockProvider } from '@/components/ui/time/clock';
import { LocaleProvider } from '@/components/newsroom/words/languages/locale-provider';
import { newsroomWords } from '@/components/newsroom/words/words';
import { directionOf } from '@/domain/language/direction';
import { passkeysWork } from '@/server/people/second-factor/passkeys';
import { passwordsWork } from '@/server/people/passwords/passwords';
import { providerName } from '@/server/people/sign-on/provider';
import { currentSession } from './current-user';
import { requestLanguage } from './interface-language';
import { requestZone } from './request-zone';
import './styles';

export const dynamic = 'force-dynamic';

export const viewport: Viewport = { viewportFit: 'cover', colorScheme: 'light dark' };

export async function generateMetadata(): Promise<Metadata> {
  const { suffix } = newsroomWords(await requestLanguage()).titles;
  return {
    title: { template: `%s · ${suffix}`, default: suffix },
    robots: { index: false, follow: false },
  };
}

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const lang = await requestLanguage();
  // Without a database, the page around the error is still rendered.
  const session = await currentSession().catch(() => null);
  const own = session?.zone;
  const zone = await requestZone(own);
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <body>
        <LocaleProvider lang={lang}>
          <ClockProvider now={new Date().getTime()} zone={zone} isChosen={Boolean(own)}>
            {children}
            <Reauthentication
              hasSecondFactor={session?.secondFactor.kind === 'in-place'}
              passkeysWork={passkeysWork()}
              provider={providerName()}
              passwords={passwordsWork()}
            />
          </ClockProvider>
        </LocaleProvider>
      </body>
    </html>
  );
}
