'use client';
import { useState } from 'react';
import { ASKING_RULES } from '@/domain/checks/checks';
import type { RuleName } from '@/domain/checks/finding';
import { useWords } from '@/components/ui/words/words-provider';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which checks are published over only with a reason. */
export function ReasonRules({ chosen }: { chosen: RuleName[] }) {
  const say = useNewsroomWords().style;
  const { checks } = useWords();
  const { busy, refused, write } = useWrite();
  const [held, setHeld] = useState(chosen);
  const [saved, setSaved] = useState(false);
  const toggle = async (rule: RuleName) => {
    if (busy) return;
    const next = held.includes(rule) ? held.filter(other => other !== rule) : [...held, rule];
    setHeld(next);
    setSaved(false);
    if (await write('PUT', '/api/newsroom/reason-rules', { rules: next })) setSaved(true);
    else setHeld(held);
  };
  return (
    <fieldset className="reason-rules" aria-busy={busy}>
      <legend>{say.reasons}</legend>
      <p className="help">{say.reasonsText}</p>
      {ASKING_RULES.map(rule => (
        <label className="optrow" key={rule}>
          <input
            type="checkbox"
            className="check"
            checked={held.includes(rule)}
            onChange={() => void toggle(rule)}
          />
          {upperFirst(checks.rules[rule].name)}
        </label>
      ))}
      <p className="help" role="status">
        {saved && say.reasonsSaved}
      </p>
      <Trouble refused={refused} />
    </fieldset>
  );
}
