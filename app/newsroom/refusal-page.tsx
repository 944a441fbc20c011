import Link from 'next/link';
import { Refusal } from '@/components/newsroom/refusal';
import { newsroomWords } from '@/components/newsroom/words/words';
import { Frame } from './frame';
import { currentUser } from './current-user';
import { requestLanguage } from './interface-language';

/** A page that is not there or not for this person: what, why, and a way on. */
export async function RefusalPage({ title, text }: { title: string; text: string }) {
  const words = newsroomWords(await requestLanguage());
  const person = await currentUser();
  const [href, label] = person ? ['/newsroom', words.budget.title] : ['/newsroom/sign-in', words.gate.signIn];
  const way = (
    <Link className="btn line" href={href}>
      {label}
    </Link>
  );
  const refusal = <Refusal title={title} text={text} way={way} />;
  return person ? <Frame person={person}>{refusal}</Frame> : <main id="main">{refusal}</main>;
}
