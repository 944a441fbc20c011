import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthPage } from '@/components/newsroom/auth/auth-page';
import { returnPath } from '@/components/newsroom/auth/return-path';
import { SecondFactorScreen } from '@/components/newsroom/security/second-factor-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { journalOwner } from '@/server/people/journal-owner';
import { passkeysWork } from '@/server/people/second-factor/passkeys';
import { currentSession } from '../../current-user';
import { authDay } from '../auth-day';
import { requestLanguage } from '../../interface-language';
import { pathWith, readQuery, type Query } from '../../query';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).security.setUpTitle };
}

export default async function SecondFactorPage({ searchParams }: { searchParams: Query }) {
  const to = returnPath((await readQuery(searchParams)).to);
  const session = await currentSession();
  if (!session) redirect(pathWith('/newsroom/sign-in', { to: to === '/newsroom' ? null : to }));
  if (session.secondFactor.kind !== 'missing') redirect(to);
  const lang = await requestLanguage();
  return (
    <AuthPage lang={lang} day={await authDay(lang, new Date())}>
      <SecondFactorScreen
        owner={journalOwner(session.actor.personId)}
        passkeysWork={passkeysWork()}
        to={to}
      />
    </AuthPage>
  );
}
