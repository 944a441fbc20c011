'use client';
import { InkField } from '@/components/newsroom/paper/ink-field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { useLanguage } from '@/components/ui/words/words-provider';
import { contrastOnPage, isHex, LEAST_CONTRAST, readableColour } from '@/domain/paper/contrast';
import { INKS } from '@/domain/paper/inks';
import type { LookFields } from './view';

interface AccentFieldsProps {
  draft: LookFields;
  wrong: Record<'accentDay' | 'accentNight', string | null>;
  onChange(change: Partial<LookFields>): void;
}

const FIELDS = [
  ['accentDay', 'day'],
  ['accentNight', 'night'],
] as const;

/** The accent of an edition: one of the inks, or two colours of its own with their contrast. */
export function AccentFields({ draft, wrong, onChange }: AccentFieldsProps) {
  const { look } = useNewsroomWords();
  const isOwn = draft.accentDay !== '' || draft.accentNight !== '';
  const { day, night } = INKS[draft.ink];
  return (
    <>
      <label className="option-row">
        <input
          className="check"
          type="checkbox"
          checked={isOwn}
          onChange={({ target }) =>
            onChange(
              target.checked ? { accentDay: day, accentNight: night } : { accentDay: '', accentNight: '' },
            )
          }
        />
        {look.ownAccent}
      </label>
      {isOwn ? (
        <div className="two-fields">
          {FIELDS.map(([field, time]) => (
            <AccentField
              key={field}
              label={look[field]}
              time={time}
              colour={draft[field]}
              wrong={wrong[field]}
              onChange={colour => onChange({ [field]: colour })}
            />
          ))}
        </div>
      ) : (
        <InkField ink={draft.ink} onChange={ink => onChange({ ink })} />
      )}
    </>
  );
}

interface AccentFieldProps {
  label: string;
  time: 'day' | 'night';
  colour: string;
  wrong: string | null;
  onChange(colour: string): void;
}

function AccentField({ label, time, colour, wrong, onChange }: AccentFieldProps) {
  const { look } = useNewsroomWords();
  const lang = useLanguage();
  const number = new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  // Rounded down: what is shown as 4.5 is enough.
  const shown = (ratio: number) => number.format(Math.floor(ratio * 10) / 10);
  const hex = isHex(colour) ? colour : null;
  const ratio = hex && contrastOnPage(hex, time);
  const isReadable = ratio !== null && ratio >= LEAST_CONTRAST;
  const better = hex && !isReadable ? readableColour(hex, time) : null;
  return (
    <div className="accent-field">
      <div className="accent-line">
        <input
          className="accent-swatch"
          type="color"
          aria-label={look.pick(label)}
          value={hex ?? '#000000'}
          onChange={event => onChange(event.target.value)}
        />
        <TextField
          label={label}
          value={colour}
          spellCheck={false}
          autoCapitalize="none"
          maxLength={7}
          wrong={ratio !== null && !isReadable ? look.tooPale(shown(ratio)) : wrong}
          help={isReadable ? look.ratio(shown(ratio)) : null}
          onChange={event => onChange(event.target.value.trim().toLowerCase())}
        />
      </div>
      {better && (
        <Button tiny variant="line" onClick={() => onChange(better)}>
          {look.use(better, shown(contrastOnPage(better, time)))}
        </Button>
      )}
    </div>
  );
}
