'use client';
import BellIcon from 'lucide-react/icons/bell';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { LONGEST_WIRE_WORDS } from '@/domain/api/wire';
import { Added, Done } from '@/domain/api/written';
import type { WireAlertLine, WireDeskName } from './view';

interface WireAlertsProps {
  alerts: WireAlertLine[];
  desks: WireDeskName[];
}

/** The words of which this person is notified: their own and those of their desks. */
export function WireAlerts({ alerts, desks }: WireAlertsProps) {
  const words = useNewsroomWords().wire;
  const { busy, refused, write } = useWrite();
  const [wanted, setWanted] = useState('');
  const [deskId, setDeskId] = useState('');
  const offered = desks.filter(({ mayChange }) => mayChange);
  const nameOf = (id: string) => desks.find(desk => desk.id === id)?.name ?? words.desk;
  const add = async () => {
    const alert = { words: wanted, deskId: deskId || null };
    if (busy || !(await write('POST', '/api/newsroom/wire-alerts', alert, Added))) return;
    setWanted('');
  };
  return (
    <details className="wire-panel">
      <summary className="chip">
        <Icon of={BellIcon} small />
        {words.alerts} {alerts.length > 0 && <b>{alerts.length}</b>}
        <Icon of={ChevronDownIcon} small />
      </summary>
      <p className="soft">{words.alertsHelp}</p>
      {alerts.length > 0 && (
        <ul aria-label={words.alerts}>
          {alerts.map(alert => (
            <li key={alert.id}>
              <b dir="auto">{alert.words}</b>
              <span className="soft">{alert.deskId === null ? words.forMe : nameOf(alert.deskId)}</span>
              {alert.mayRemove && (
                <Button
                  tiny
                  aria-label={`${words.removeAlert}: ${alert.words}`}
                  aria-busy={busy}
                  onClick={() => {
                    if (!busy) void write('DELETE', `/api/newsroom/wire-alerts/${alert.id}`, {}, Done);
                  }}
                >
                  {words.removeAlert}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={event => {
          event.preventDefault();
          void add();
        }}
      >
        <TextField
          label={words.alertWords}
          required
          dir="auto"
          maxLength={LONGEST_WIRE_WORDS}
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        {offered.length > 0 && (
          <SelectField
            label={words.alertFor}
            value={deskId}
            onChange={({ target }) => setDeskId(target.value)}
          >
            <option value="">{words.forMe}</option>
            {offered.map(desk => (
              <option key={desk.id} value={desk.id}>
                {desk.name}
              </option>
            ))}
          </SelectField>
        )}
        <Button variant="line" type="submit" aria-busy={busy}>
          {words.addAlert}
        </Button>
      </form>
      <FormError refused={refused} />
    </details>
  );
}
