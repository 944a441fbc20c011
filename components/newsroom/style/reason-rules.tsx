'use client';
import { Done } from '@/domain/api/written';
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
  const labels = useNewsroomWords().style;
  const { checks } = useWords();
  const { busy, refused, write } = useWrite();
  const [rules, setRules] = useState(chosen);
  const [saved, setSaved] = useState(false);
  const toggle = async (rule: RuleName) => {
    if (busy) return;
    const next = rules.includes(rule) ? rules.filter(other => other !== rule) : [...rules, rule];
    setRules(next);
    setSaved(false);
    if (await write('PUT', '/api/newsroom/reason-rules', { rules: next }, Done)) setSaved(true);
    else setRules(rules);
  };
  return (
    <fieldset className="reason-rules" aria-busy={busy}>
      <legend>{labels.reasons}</legend>
      <p className="help">{labels.reasonsText}</p>
      {ASKING_RULES.map(rule => (
        <label className="optrow" key={rule}>
          <input
            type="checkbox"
            className="check"
            checked={rules.includes(rule)}
            onChange={() => void toggle(rule)}
          />
          {upperFirst(checks.rules[rule].name)}
        </label>
      ))}
      <p className="help" role="status">
        {saved && labels.reasonsSaved}
      </p>
      <Trouble refused={refused} />
    </fieldset>
  );
}
