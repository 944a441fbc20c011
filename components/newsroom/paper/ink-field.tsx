'use client';
import { SelectField } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { INK_NAMES, type Ink } from '@/domain/paper/inks';

/** The ink an edition is printed in. */
export function InkField({ ink, onChange }: { ink: Ink; onChange(ink: Ink): void }) {
  const words = useNewsroomWords();
  return (
    <div className="ink-field" data-ink={ink}>
      <SelectField
        label={words.newEdition.ink}
        value={ink}
        onChange={event => onChange(event.target.value as Ink)}
      >
        {INK_NAMES.map(name => (
          <option key={name} value={name}>
            {words.inks[name]}
          </option>
        ))}
      </SelectField>
      <span className="ink-dot" aria-hidden />
    </div>
  );
}
