'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Added } from '@/domain/api/written';
import type { RevertRequest } from '@/domain/api/revert';
import { FIELD_LIMITS } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { newKey } from '@/components/ui/new-key';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useWrite } from '@/components/api/use-write';
import type { PlanLine, PlanLines } from './lines';
import { SubjectName } from './subject-name';
import { valueOf } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';

interface RevertFormProps {
  range: { personId: string; from: string; to: string };
  lines: PlanLines;
  words: Record<'will' | 'since' | 'sinceHelp' | 'never' | 'reason' | 'reasonText' | 'run', string>;
}

/** A plan of what is reverted; what someone else has changed since is ticked by those who want it reverted too. */
export function RevertForm({ range, lines, words }: RevertFormProps) {
  const router = useRouter();
  const { busy, refused, write } = useWrite();
  const [key] = useState(newKey);
  const [chosen, setChosen] = useState<string[]>([]);
  const [reason, setReason] = useState(words.reasonText);

  const run = async () => {
    if (busy) return;
    const request: RevertRequest = { ...range, key, reason, chosen };
    const added = await write('POST', '/api/newsroom/audit/reverts', request, Added);
    if (added) router.push(`/newsroom/audit/revert/${added.id}`);
  };
  const toggle = (item: string) =>
    setChosen(chosen.includes(item) ? chosen.filter(one => one !== item) : [...chosen, item]);

  return (
    <form
      onSubmit={event => {
        event.preventDefault();
        void run();
      }}
    >
      <Lines title={words.will} lines={lines.will} />
      <Lines
        title={words.since}
        help={words.sinceHelp}
        lines={lines.since}
        chosen={chosen}
        onToggle={toggle}
      />
      <Lines title={words.never} lines={lines.never} />
      {lines.will.length + lines.since.length > 0 && (
        <section>
          <TextField
            label={words.reason}
            value={reason}
            maxLength={FIELD_LIMITS.stepReason}
            required
            onChange={event => setReason(event.target.value)}
          />
          <FormError refused={refused} />
          <div className="button-row">
            <Button variant="solid" type="submit" aria-busy={busy}>
              {words.run}
            </Button>
          </div>
        </section>
      )}
    </form>
  );
}

interface LinesProps {
  title: string;
  help?: string;
  lines: PlanLine[];
  chosen?: string[];
  onToggle?(key: string): void;
}

function Lines({ title, help, lines, chosen, onToggle }: LinesProps) {
  const lang = useLanguage();
  if (!lines.length) return null;
  return (
    <section>
      <h2>
        {title} <span className="tabular soft">{lines.length}</span>
      </h2>
      {help && <p className="soft">{help}</p>}
      <ul>
        {lines.map(({ key, subject, name, href, text }) => (
          <li key={key} dir="auto">
            {onToggle && (
              <input
                type="checkbox"
                aria-label={valueOf(`${subject} ${name}`, text, lang)}
                checked={chosen?.includes(key)}
                onChange={() => onToggle(key)}
              />
            )}
            <span>
              <SubjectName subject={subject} name={name} href={href} />{' '}
              <span className="soft description">{text}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
