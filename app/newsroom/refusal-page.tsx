import Link from 'next/link';
import { newsroomWords } from '@/components/newsroom/words/words';
import { Frame } from './frame';
import { herself } from './herself';
import { spokenLanguage } from './speaking';

/** A page that is not there or not for this person: what, why, and a way on. */
export async function RefusalPage({ title, text }: { title: string; text: string }) {
  const words = newsroomWords(await spokenLanguage());
  const person = await herself();
  const refusal = (
    <div className="refusal-page">
      <div className="empty">
        <h1>{title}</h1>
        <p>{text}</p>
        <div className="row">
          {person ? (
            <Link className="btn line" href="/newsroom">
              {words.budget.title}
            </Link>
          ) : (
            <Link className="btn line" href="/newsroom/sign-in">
              {words.gate.signIn}
            </Link>
          )}
        </div>
      </div>
    </div>
  );
  return person ? <Frame person={person}>{refusal}</Frame> : <main id="main">{refusal}</main>;
}
