import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Gate } from '@/components/newsroom/gate/gate';
import { SignInForm } from '@/components/newsroom/gate/sign-in-form';
import { returnPath } from '@/components/newsroom/gate/return-path';
import { newsroomWords } from '@/components/newsroom/words/words';
import { mailIsSet } from '@/server/email/email';
import { passkeysWork } from '@/server/people/second-factor/passkeys';
import { isEmptyNewsroom } from '@/server/people/people';
import { gateDay } from '../gate-day';
import { currentSession } from '../current-user';
import { pathWith, readQuery, type Query } from '../query';
import { knownLanguage, requestLanguage } from '../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).gate.signIn };
}

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { to: wanted, lang: asked, error, from } = await readQuery(searchParams);
  const to = returnPath(wanted);
  const toElsewhere = to === '/newsroom' ? null : to;
  if (await isEmptyNewsroom()) redirect('/newsroom/setup');
  if (await currentSession()) redirect(to);
  const lang = await requestLanguage();
  if (knownLanguage(asked) && asked !== lang)
    redirect(pathWith('/newsroom/language', { lang: asked, to: toElsewhere }));
  const words = newsroomWords(lang).gate;
  const note =
    from === 'setup'
      ? words.madeButNotIn
      : from === 'choice'
        ? words.chosenButNotIn
        : error === 'too-many-attempts'
          ? words.tooMany
          : null;
  return (
    <Gate
      lang={lang}
      day={await gateDay(lang, new Date())}
      languageHref={code => pathWith('/newsroom/language', { lang: code, to: toElsewhere })}
    >
      <SignInForm
        to={to}
        note={note ?? (error === 'CredentialsSignin' ? words.wrong : null)}
        sendsLinks={mailIsSet()}
        passkeysWork={passkeysWork()}
      />
    </Gate>
  );
}
