import type { FrontState } from '@/domain/front/api';
import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/time/when';

interface LaunchesPanelProps {
  state: Pick<FrontState, 'launches' | 'timed'>;
  /** Shows again what a launch showed; 0 for the newest stories. */
  onRestore(number: number): void;
  /** Launches now what was held at its time. */
  onLaunchTimed(timedId: string): void;
  onCancel(timedId: string): void;
}

/** Scheduled and past launches, each of which can be restored. */
export function LaunchesPanel({ state, onRestore, onLaunchTimed, onCancel }: LaunchesPanelProps) {
  const { launches, timed } = state;
  const words = useNewsroomWords().fronts;
  const held = { 'newer-launch': words.held, picture: words.heldForPicture };
  return (
    <section aria-label={words.launches}>
      <h2>{words.launches}</h2>
      {!launches.length && <p className="muted">{words.neverLaunched}</p>}
      <ul>
        {timed.map(({ id, launchAt, person, note, heldAt, heldFor }) => (
          <li key={id} className="change-line">
            <span>
              <When at={launchAt} absolute />
              <Parts of={[words.timedBy(person), note]} />
              {heldAt && <small className="refusal">{held[heldFor]}</small>}
            </span>
            {heldAt && (
              <Button tiny onClick={() => onLaunchTimed(id)}>
                {words.launchNow}
              </Button>
            )}
            <Button tiny onClick={() => onCancel(id)}>
              {words.cancelTimed}
            </Button>
          </li>
        ))}
        {launches.map(({ number, at, person, note, restored, timedFor }, index) => (
          <li key={number} className="change-line">
            <span>
              {index === 0 ? words.liveSince : words.at} <When at={at} absolute />
              <Parts
                of={[
                  words.launchNumber(number),
                  person,
                  restored === null ? '' : words.restored(restored),
                  timedFor ? words.timedFor : '',
                  note,
                ]}
              />
            </span>
            <Button tiny onClick={() => onRestore(index === 0 ? number - 1 : number)}>
              {index === 0 ? words.undoLaunch : words.launchAgain}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The data of a launch, each part in the direction of its own words. */
function Parts({ of }: { of: string[] }) {
  return (
    <small>
      {of.filter(Boolean).map((part, at) => (
        <span key={at}>
          {at > 0 && ' · '}
          <bdi>{part}</bdi>
        </span>
      ))}
    </small>
  );
}
