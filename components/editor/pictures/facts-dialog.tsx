'use client';
import { useEffect, useState } from 'react';
import { CROP_RATIOS, type CropRatio } from '@/domain/media/media';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { useTools } from '../context';
import { CropView } from './crop-view';
import { loadFacts, saveFacts, type KnownPicture, type SavedFacts } from './facts-api';
import { FocusView } from './focus-view';
import { RightsFields } from './rights-fields';
import { SourceField } from './source-field';

interface FactsDialogProps {
  id: string;
  open: boolean;
  onClose(): void;
}

const RATIOS = Object.keys(CROP_RATIOS) as CropRatio[];
const percent = (part: number) => Math.round(part * 100);

/** The date for the native field, in the viewer's zone. */
const dayOf = (moment: Date) =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-');
/** The last moment of that day; null for no date. */
const endOf = (day: string) => (day ? new Date(`${day}T23:59:59`) : null);

/** The focal point of a picture, and its rights. */
export function FactsDialog({ id, open, onClose }: FactsDialogProps) {
  const { compose, picture: pictureWords } = useWords();
  const words = pictureWords.facts;
  const { picturesReadOnly, factsChanged } = useTools();
  const [picture, setPicture] = useState<KnownPicture | null>(null);
  const [seen, setSeen] = useState<KnownPicture | null>(null);
  const [error, setError] = useState<Exclude<SavedFacts, 'saved'> | null>(null);
  useEffect(() => {
    if (!open) return;
    let left = false;
    void loadFacts(id).then(found => {
      if (left) return;
      setPicture(found);
      setSeen(found);
      setError(found ? null : 'failed');
    });
    return () => {
      left = true;
      setPicture(null);
    };
  }, [id, open]);

  const change = (changed: Partial<KnownPicture>) =>
    setPicture(before => before && { ...before, ...changed });
  const save = async (picture: KnownPicture) => {
    const outcome = await saveFacts(id, picture, seen ?? picture);
    setError(outcome === 'saved' ? null : outcome);
    // Choices made here are kept, and saved over the latest data.
    if (outcome === 'changed-meanwhile') setSeen(await loadFacts(id));
    if (outcome !== 'saved') return;
    factsChanged();
    onClose();
  };
  const slider = (name: 'focusX' | 'focusY', label: string) => (
    <TextField
      label={label}
      type="range"
      min={0}
      max={100}
      value={picture ? percent(picture[name]) : 50}
      disabled={!picture?.mayChange}
      onChange={event => change({ [name]: Number(event.target.value) / 100 })}
    />
  );
  return (
    <Dialog
      open={open}
      wide
      title={words.title}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{compose.cancel}</Button>
          {picture?.mayChange && !picturesReadOnly && (
            <Button variant="solid" onClick={() => void save(picture)}>
              {words.save}
            </Button>
          )}
        </>
      }
    >
      {picture && (
        <div className="picture-facts">
          <FocusView id={id} picture={picture} fixed={!picture.mayChange} onFocus={change} />
          <div>
            <p className="help">{words.help}</p>
            {slider('focusX', words.fromLeft)}
            {slider('focusY', words.fromTop)}
            <RightsFields
              rights={picture}
              editions={picture.editions}
              fixed={!picture.mayChange}
              wrong={{ licence: error === 'no-licence' ? words.licenceMissing : null }}
              onChange={change}
            />
            <SourceField
              source={picture.digitalSource}
              fixed={!picture.mayChange}
              onChange={digitalSource => change({ digitalSource })}
            />
            <TextField
              label={words.rights}
              type="date"
              help={words.rightsHelp}
              disabled={!picture.mayChange}
              value={picture.rightsUntil ? dayOf(picture.rightsUntil) : ''}
              onChange={event => change({ rightsUntil: endOf(event.target.value) })}
            />
          </div>
          <div className="crops">
            {RATIOS.map(ratio => (
              <CropView key={ratio} id={id} picture={picture} ratio={ratio} />
            ))}
          </div>
        </div>
      )}
      {error && error !== 'no-licence' && (
        <p className="help bad" role="alert">
          {error === 'failed' ? words.failed : words.changedMeanwhile}
        </p>
      )}
    </Dialog>
  );
}
