'use client';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Done } from '@/domain/api/written';
import type { RepairExceptions } from '@/domain/imports/repair-exceptions';
import type { ItemDetail } from '@/domain/imports/listing';
import type { Repair } from '@/domain/imports/item';

/** What was repaired in an item and removed from it, and what of that a person takes back. */
export function KeptParts({ detail }: { detail: ItemDetail }) {
  const words = useNewsroomWords().imports;
  const { busy, refused, write } = useWrite();
  const { importId, position, repairs, links, kept, canChange } = detail;
  const keep = (change: Partial<RepairExceptions>) => {
    if (!busy)
      void write('PUT', `/api/newsroom/imports/${importId}/items/${position}`, { ...kept, ...change }, Done);
  };
  const isRepaired = repairs.length > 0;
  const hosts = (host: string, isKept: boolean) =>
    isKept ? kept.hosts.filter(one => one !== host) : [...kept.hosts, host];
  return (
    <>
      {(isRepaired || kept.damaged) && (
        <section className="import-kept" aria-labelledby="item-repairs">
          <h2 id="item-repairs">{words.repairs}</h2>
          {repairs.map((repair, at) => (
            <RepairTable key={at} repair={repair} />
          ))}
          {kept.damaged && <p>{words.keptDamaged}</p>}
          {canChange && (
            <Button variant="line" aria-busy={busy} onClick={() => keep({ damaged: !kept.damaged })}>
              {kept.damaged ? words.useRepaired : words.keepDamaged}
            </Button>
          )}
        </section>
      )}
      {links.length > 0 && (
        <section aria-labelledby="item-links">
          <h2 id="item-links">{words.losses.injectedLinks.name}</h2>
          <ul className="import-items">
            {links.map(({ host, places, isKept }) => (
              <li key={host}>
                <span>
                  <b dir="ltr">{host}</b>{' '}
                  <span className="soft tabular">
                    {isKept ? words.linksStay : words.names(places.length)}
                  </span>
                  <small className="soft">
                    {places.map((place, at) => (
                      <q key={at} dir="auto">
                        {place}
                      </q>
                    ))}
                  </small>
                </span>
                {canChange && (
                  <Button
                    variant="line"
                    aria-label={`${isKept ? words.takeOut : words.putBack}: ${host}`}
                    aria-busy={busy}
                    onClick={() => keep({ hosts: hosts(host, isKept) })}
                  >
                    {isKept ? words.takeOut : words.putBack}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused && <FormError refused={refused} />}
    </>
  );
}

/** The places of a repair as they are in the file, and repaired. */
function RepairTable({ repair: { from, to, places, count } }: { repair: Repair }) {
  const words = useNewsroomWords().imports;
  return (
    <table className="rows import-repairs">
      <caption>{words.repairOf(count, to.toUpperCase(), from)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.damaged}</th>
          <th scope="col">{words.repaired}</th>
        </tr>
      </thead>
      <tbody>
        {places.map((place, at) => (
          <tr key={at}>
            <td dir="auto">{place.damaged}</td>
            <td dir="auto">{place.repaired}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
