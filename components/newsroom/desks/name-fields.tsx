'use client';
import { TextField } from '@/components/ui/field';
import { TextsByLanguage } from '@/components/newsroom/topics/texts-by-language';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { NotDone } from '@/components/api/send';
import type { ByLanguage } from '@/domain/paper/by-language';

interface NameFieldsProps {
  draft: { name: string; names: ByLanguage };
  langs: string[];
  refused: NotDone | null;
  autoFocus?: boolean;
  onChange(change: { name?: string; names?: ByLanguage }): void;
}

/** The names of a desk: the main one, and one in each further language. */
export function NameFields({ draft, langs, refused, autoFocus, onChange }: NameFieldsProps) {
  const words = useNewsroomWords();
  const { desks } = words;
  return (
    <>
      <TextField
        label={desks.name}
        help={desks.nameHelp}
        value={draft.name}
        wrong={fieldError(refused, 'name', desks.wrongName, words)}
        autoFocus={autoFocus}
        onChange={event => onChange({ name: event.target.value })}
      />
      <TextsByLanguage
        langs={langs}
        refused={refused}
        fields={[
          {
            key: 'names',
            label: desks.nameIn,
            texts: draft.names,
            onChange: names => onChange({ names }),
          },
        ]}
      />
    </>
  );
}
