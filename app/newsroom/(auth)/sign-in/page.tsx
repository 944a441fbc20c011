import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AuthPage } from '@/components/newsroom/auth/auth-page';
import { SecondStepForm } from '@/components/newsroom/auth/second-step-form';
import { SignInForm } from '@/components/newsroom/auth/sign-in-form';
import { returnPath } from '@/components/newsroom/auth/return-path';
import { newsroomWords, type NewsroomWords } from '@/components/newsroom/words/words';
import { mailIsSet } from '@/server/email/email';
import { passkeysWork } from '@/server/people/second-factor/passkeys';
import { providerName } from '@/server/people/sign-on/provider';
import { passwordsWork } from '@/server/people/passwords/passwords';
import { isEmptyNewsroom } from '@/server/people/people';
import { authDay } from '../auth-day';
import { currentSession } from '../../current-user';
import { pathWith, readQuery, type Query } from '../../query';
import { knownLanguage, requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).auth.signIn };
}

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { to: wanted, lang: requested, error, from, step } = await readQuery(searchParams);
  const to = returnPath(wanted);
  const toElsewhere = to === '/newsroom' ? null : to;
  if (await isEmptyNewsroom()) redirect('/newsroom/setup');
  if (await currentSession()) redirect(to);
  const lang = await requestLanguage();
  if (knownLanguage(requested) && requested !== lang)
    redirect(pathWith('/newsroom/language', { lang: requested, to: toElsewhere }));
  const provider = providerName();
  return (
    <AuthPage
      lang={lang}
      day={await authDay(lang, new Date())}
      languageHref={code => pathWith('/newsroom/language', { lang: code, to: toElsewhere })}
    >
      {step === 'second' ? (
        <SecondStepForm to={to} />
      ) : (
        <SignInForm
          to={to}
          note={noteOf({ error, from }, newsroomWords(lang), provider)}
          sendsLinks={mailIsSet()}
          passkeysWork={passkeysWork()}
          provider={provider}
          passwords={passwordsWork()}
        />
      )}
    </AuthPage>
  );
}

/** Our reasons for next-auth's provider errors. */
const FAILURES: Record<string, string> = {
  OAuthSignin: 'sign-on-unreachable',
  OAuthCallback: 'sign-on-failed',
  Callback: 'sign-on-failed',
  AccessDenied: 'sign-on-failed',
  unavailable: 'sign-on-failed',
};

/** The message that explains why a person is on this page, if any. */
function noteOf(
  { error = '', from }: { error?: string; from?: string },
  { auth, signOn }: NewsroomWords,
  provider: string | null,
): string | null {
  if (from === 'setup') return auth.madeButNotIn;
  if (from === 'choice') return auth.chosenButNotIn;
  if (error === 'too-many-attempts') return auth.tooMany;
  if (error === 'CredentialsSignin') return auth.wrong;
  const reason = FAILURES[error] ?? error;
  const failure = Object.entries(signOn.failures).find(([name]) => name === reason);
  return failure && provider ? failure[1](provider) : null;
}
