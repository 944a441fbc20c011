'use client';
import { PersonalData } from '@/domain/api/people/privacy';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/copying/save-file';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';

/** Gives everything that is stored about a person, as a file. */
export function DownloadData({ personId }: { personId: string }) {
  const { people } = useNewsroomWords();
  const { busy, refused, write } = useWrite();
  const download = async () => {
    if (busy) return;
    const answer = await write('POST', `/api/newsroom/people/${personId}/data`, {}, PersonalData);
    if (answer)
      saveFile(JSON.stringify(answer.data, null, 2), `personal-data-${personId}.json`, 'application/json');
  };
  return (
    <section className="personal-data">
      <p className="soft">{people.dataHelp}</p>
      <div className="button-row">
        <Button variant="line" aria-busy={busy} onClick={() => void download()}>
          {people.downloadData}
        </Button>
      </div>
      <FormError refused={refused} />
    </section>
  );
}
