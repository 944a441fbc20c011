import { FIXED_DAYS } from '@/domain/retention/retention';
import { ScreenLink } from '@/components/newsroom/screen-link';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { LossLine } from '@/domain/imports/listing';
import { importHref } from './view';

interface LossTableProps {
  id: string;
  losses: LossLine[];
  words: NewsroomWords['imports'];
}

/** What an import loses: how often, for example where, and what comes instead. */
export function LossTable({ id, losses, words }: LossTableProps) {
  const named: Record<string, { name: string; instead: string }> = words.losses;
  return (
    <section aria-labelledby="import-losses">
      <h2 id="import-losses">
        {words.lost} <span className="soft">{words.lostHelp(FIXED_DAYS.imports)}</span>
      </h2>
      {!losses.length && <p className="soft">{words.nothingLost}</p>}
      {losses.length > 0 && (
        <table className="rows import-losses">
          <thead>
            <tr>
              <th scope="col" className="align-end">
                {words.times}
              </th>
              <th scope="col">{words.kind}</th>
              <th scope="col" className="desk-only">
                {words.example}
              </th>
              <th scope="col" className="desk-only">
                {words.instead}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {losses.map(({ kind, count, items, place, title }) => (
              <tr key={kind}>
                <td className="align-end tabular">{words.names(count)}</td>
                <th scope="row">{named[kind]?.name ?? kind}</th>
                <td className="desk-only import-example" dir="auto">
                  {words.inItem(place, title)}
                </td>
                <td className="desk-only">{named[kind]?.instead}</td>
                <td className="align-end">
                  <ScreenLink className="link" href={`${importHref(id, { loss: kind })}#items`}>
                    {words.showAll(items)}
                  </ScreenLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
