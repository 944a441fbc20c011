'use client';
import { WARNING_RULES, reasonChoice } from '@/domain/checks/checks';
import type { RuleName } from '@/domain/checks/finding';
import { useWords } from '@/components/ui/words/words-provider';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useFields } from '@/components/newsroom/forms/use-fields';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Which checks are published over only with a reason. */
export function ReasonRules({ chosen }: { chosen: RuleName[] }) {
  const labels = useNewsroomWords().style;
  const { checks } = useWords();
  const { draft, change, changed, busy, refused, savedAt, save } = useFields({
    path: '/api/newsroom/reason-rules',
    fields: reasonChoice(chosen),
  });
  const toggle = async (rule: RuleName) => {
    if (busy) return;
    const before = draft[rule];
    if (!(await save({ [rule]: !before }))) change({ [rule]: before });
  };
  return (
    <fieldset className="reason-rules" aria-busy={busy}>
      <legend>{labels.reasons}</legend>
      <p className="help">{labels.reasonsText}</p>
      {WARNING_RULES.map(rule => (
        <label className="option-row" key={rule}>
          <input type="checkbox" className="check" checked={draft[rule]} onChange={() => void toggle(rule)} />
          {upperFirst(checks.rules[rule].name)}
        </label>
      ))}
      <p className="help" role="status">
        {savedAt && !changed && labels.reasonsSaved}
      </p>
      <FormError refused={refused} />
    </fieldset>
  );
}
