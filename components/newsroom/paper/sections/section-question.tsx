'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SelectField } from '@/components/ui/field';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { sectionTrail, type Section } from '@/domain/paper/edition';

export type SectionStep = 'move' | 'merge' | 'remove';

interface SectionQuestionProps {
  step: SectionStep;
  section: Section;
  /** All sections of the edition. */
  sections: Section[];
  stories: number;
  onClose(): void;
}

/** Chooses where to move a section, and shows the effect on its addresses and stories. */
export function SectionQuestion({ step, section, sections, stories, onClose }: SectionQuestionProps) {
  const words = useNewsroomWords();
  const labels = words.sections;
  const { busy, refused, write } = useWrite();
  const others = sections.filter(({ id }) => id !== section.id);
  const [parentId, setParentId] = useState(section.parentId);
  const [intoId, setIntoId] = useState(others[0]?.id ?? '');
  const path = `/api/newsroom/sections/${section.id}`;

  const act = async () => {
    if (busy) return;
    const done =
      step === 'remove'
        ? await write('DELETE', path, {}, Done)
        : step === 'move'
          ? await write('POST', `${path}/move`, { parentId }, Done)
          : await write('POST', `${path}/merge`, { intoId }, Done);
    if (done) onClose();
  };
  const pathOf = (other: Section) =>
    sectionTrail(sections, other.id)
      .map(({ name }) => name)
      .join(' › ');
  return (
    <Dialog
      open
      title={labels[`${step}Title`](section.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant={step === 'move' ? 'solid' : 'danger'} aria-busy={busy} onClick={() => void act()}>
            {labels[`${step}Yes`]}
          </Button>
        </>
      }
    >
      <p>{step === 'merge' ? labels.mergeText(stories) : labels[`${step}Text`]}</p>
      {step === 'move' && (
        <SelectField
          label={labels.parent}
          value={parentId ?? ''}
          onChange={event => setParentId(event.target.value || null)}
        >
          <option value="">{labels.topLevel}</option>
          {others
            .filter(other => other.parentId === null)
            .map(other => (
              <option key={other.id} value={other.id}>
                {other.name}
              </option>
            ))}
        </SelectField>
      )}
      {step === 'merge' && (
        <SelectField
          label={labels.mergeInto}
          value={intoId}
          onChange={event => setIntoId(event.target.value)}
        >
          {others.map(other => (
            <option key={other.id} value={other.id}>
              {pathOf(other)}
            </option>
          ))}
        </SelectField>
      )}
      <FormError refused={refused} />
    </Dialog>
  );
}
