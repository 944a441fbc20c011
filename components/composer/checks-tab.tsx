'use client';
import AskIcon from 'lucide-react/icons/circle-question-mark';
import AlertIcon from 'lucide-react/icons/octagon-alert';
import CheckIcon from 'lucide-react/icons/check';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { Check, Checks, FieldName } from './checks';

interface ChecksTabProps {
  checks: Checks;
  onGo(field: FieldName): void;
}

export function ChecksTab({ checks, onGo }: ChecksTabProps) {
  const words = useWords().checks;
  const { blocking, asking, passed } = checks;
  const line = (check: Check, kind: 'blocking' | 'asking') => (
    <li className="ck" key={check.id}>
      <Icon of={kind === 'blocking' ? AlertIcon : AskIcon} tone={kind === 'blocking' ? 'bad' : 'warn'} />
      <p>{check.text}</p>
      <Button
        tiny
        look={kind === 'blocking' ? 'line' : 'quiet'}
        aria-label={`${words.go}: ${check.text}`}
        onClick={() => onGo(check.field)}
      >
        {words.go}
      </Button>
    </li>
  );
  const bars = [...blocking.map(() => 'b'), ...asking.map(() => 'a'), ...passed.map(() => 'p')];
  return (
    <>
      <div className="checks-head">
        <h2>{blocking.length ? words.notReady(blocking.length) : words.ready}</h2>
        <div className="meter" aria-hidden>
          {bars.map((bar, index) => (
            <i key={index} className={bar} />
          ))}
        </div>
      </div>
      {blocking.length > 0 && (
        <section className="ck-group">
          <h3 className="label">
            {words.blocking} <span>{blocking.length}</span>
          </h3>
          <ul>{blocking.map(check => line(check, 'blocking'))}</ul>
        </section>
      )}
      {asking.length > 0 && (
        <section className="ck-group">
          <h3 className="label">
            {words.asking} <span>{asking.length}</span>
          </h3>
          <ul>{asking.map(check => line(check, 'asking'))}</ul>
        </section>
      )}
      <section className="ck-group">
        <h3 className="label">
          {words.passed} <span>{passed.length}</span>
        </h3>
        <ul>
          {passed.map(check => (
            <li className="ck ok" key={check.id}>
              <Icon of={CheckIcon} tone="good" />
              <p>{check.text}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
