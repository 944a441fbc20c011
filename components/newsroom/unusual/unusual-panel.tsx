import Link from 'next/link';
import { unusualWords } from '@/components/newsroom/words/unusual/unusual-words';
import { When } from '@/components/newsroom/words/when';
import type { InterfaceLanguage } from '@/components/ui/words/words';
import { auditQuery } from '@/domain/audit/trail';
import type { OpenUnusualAct, UnusualRules } from '@/domain/unusual/rules';
import { SettleUnusual } from './settle-unusual';
import { UnusualForm } from './unusual-form';

interface UnusualPanelProps {
  unusual: { rules: UnusualRules; open: OpenUnusualAct[] };
  lang: InterfaceLanguage;
}

/** What counts as unusual, and what is waiting for an admin. */
export function UnusualPanel({ unusual, lang }: UnusualPanelProps) {
  const words = unusualWords(lang);
  const { title, help, rules, answers, most, minutes, save } = words;
  return (
    <section className="security-form" id="unusual" aria-labelledby="unusual-title">
      <h2 id="unusual-title">{title}</h2>
      <UnusualForm rules={unusual.rules} words={{ title, help, rules, answers, most, minutes, save }} />
      <h3>{words.open}</h3>
      {unusual.open.length === 0 && <p className="soft">{words.none}</p>}
      <ul className="unusual">
        {unusual.open.map(({ id, rule, personId, personName, isHeld, at }) => (
          <li key={id}>
            <p>
              <span dir="auto">{words.acts[rule](personName)}</span>{' '}
              <span className="soft">
                <When at={at} absolute />
              </span>
            </p>
            {isHeld && <p className="soft">{words.held}</p>}
            <div className="btnrow">
              <Link
                className="btn line"
                href={`/newsroom/audit${auditQuery({ person: personId, action: null, subject: null, from: null, to: null })}`}
              >
                {words.look}
              </Link>
              <SettleUnusual id={id} label={isHeld ? words.allow : words.seen} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
