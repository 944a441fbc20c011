'use client';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { ownZone } from '@/components/ui/time/browser-zone';
import { useComposerWords } from '@/components/composer/words/use-composer-words';

interface EmbargoFieldProps {
  /** ISO time, or null when there is none. */
  until: string | null;
  onEmbargo(until: string | null): void;
}

/** A time for the browser's native field, in the viewer's zone. */
function inOwnZone(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The embargo: nothing of the story may be published before it. */
export function EmbargoField({ until, onEmbargo }: EmbargoFieldProps) {
  const { about } = useComposerWords();
  const zone = ownZone();
  return (
    <div className="embargo">
      <TextField
        key={until}
        label={about.embargo}
        type="datetime-local"
        help={about.embargoHelp(zone)}
        defaultValue={until === null ? '' : inOwnZone(until)}
        onBlur={event => {
          const { value } = event.target;
          const next = value ? new Date(value).toISOString() : null;
          if (next !== until) onEmbargo(next);
        }}
      />
      {until !== null && (
        <Button tiny onClick={() => onEmbargo(null)}>
          {about.embargoLift}
        </Button>
      )}
    </div>
  );
}
