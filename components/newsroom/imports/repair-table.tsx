'use client';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Repair } from '@/domain/imports/item';

/** The places of a repair as they are in the file, and repaired. */
export function RepairTable({ repair: { from, to, places, count } }: { repair: Repair }) {
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
