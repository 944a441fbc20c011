'use client';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useLanguage } from '@/components/ui/words/words-provider';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Places } from '../view';
import { ChooseFile } from './choose-file';
import { ImportOutcome } from './import-outcome';
import { ImportPreview } from './import-preview';
import { useImport } from './use-import';
import { importVocabulary } from './vocabulary';

interface ImportDialogProps {
  places: Places;
  onClose(): void;
}

/** Reads a file of people, previews the import, adds them on confirmation, and shows the result for each. */
export function ImportDialog({ places, onClose }: ImportDialogProps) {
  const words = useNewsroomWords();
  const labels = words.peopleImport;
  const lang = useLanguage();
  const vocabulary = useMemo(() => importVocabulary(places, lang), [places, lang]);
  const { plan, outcomes, hasStarted, busy, refused, error, ...does } = useImport(vocabulary);
  const [pasted, setPasted] = useState('');
  const left = plan ? plan.people.length - outcomes.length : 0;

  const foot = () => {
    if (!plan)
      return (
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            variant="solid"
            aria-busy={busy}
            refusal={pasted.trim() ? null : labels.nothingChosen}
            onClick={() => void (busy || does.readText(pasted))}
          >
            {labels.preview}
          </Button>
        </>
      );
    if (busy) return <Button onClick={does.cancel}>{labels.stop}</Button>;
    return (
      <>
        {!hasStarted && <Button onClick={does.reset}>{labels.back}</Button>}
        <Button variant={left ? 'quiet' : 'solid'} onClick={onClose}>
          {hasStarted || !left ? words.close : words.cancel}
        </Button>
        {left > 0 && (
          <Button variant="solid" onClick={() => void does.addAll(plan)}>
            {hasStarted ? labels.goOn(left) : labels.yes(left)}
          </Button>
        )}
      </>
    );
  };

  return (
    <Dialog
      open
      wide
      title={labels.title}
      mustAnswer={busy || pasted !== '' || plan !== null}
      onClose={onClose}
      foot={foot()}
    >
      {!plan && (
        <ChooseFile
          pasted={pasted}
          error={error}
          onPaste={setPasted}
          onFile={file => void (busy || does.readFile(file))}
        />
      )}
      {plan && !hasStarted && <ImportPreview plan={plan} places={places} />}
      {plan && hasStarted && <ImportOutcome plan={plan} outcomes={outcomes} busy={busy} />}
      <FormError refused={refused} />
    </Dialog>
  );
}
