'use client';
import { Done } from '@/domain/api/written';
import PlusIcon from 'lucide-react/icons/plus';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '../forms/form-dialog';
import { Icon } from '@/components/ui/icon';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { Edition } from '@/domain/paper/edition';
import type { Ink } from '@/domain/paper/inks';
import { ZoneField } from '../time/zone-field';
import { InkField } from './ink-field';
import { LanguageField } from './language-field';
import { linesOf } from './view';

const FIELDS = ['name', 'code', 'lang', 'secondLang', 'mark', 'zone'] as const;
type Field = (typeof FIELDS)[number];

/** Creates an edition; its settings start as a copy of the edition that is open. */
export function AddEdition({ like }: { like: Edition }) {
  const words = useNewsroomWords();
  const { newEdition, paper } = words;
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [texts, setTexts] = useState<Record<Field, string>>(() => emptyTexts(like));
  const [ink, setInk] = useState<Ink>('moss');
  const { busy, refused, write, reset } = useWrite();

  const add = async () => {
    if (busy) return;
    const { name, secondLang, mark, ...rest } = texts;
    const body = {
      ...linesOf(like),
      ...{ nameplate: '', description: '', rightsLine: '', licenceLine: '', registrationLine: '' },
      ...{ followLinks: [], aboutLinks: [], firstYear: new Date().getFullYear() },
      ...rest,
      ink,
      name,
      shortName: name.slice(0, 30),
      mark: mark.trim() || name.trim().slice(0, 1),
      secondLang: secondLang || null,
    };
    if (!(await write('POST', '/api/newsroom/editions', body, Done))) return;
    setOpen(false);
    router.push(`/newsroom/paper?edition=${encodeURIComponent(texts.code)}`);
  };
  const wrongWords: Record<Field, string> = {
    name: words.wrong.editionName,
    code: words.wrong.editionCode,
    lang: words.wrong.lang,
    secondLang: words.wrong.lang,
    mark: words.wrong.mark,
    zone: words.wrong.zone,
  };
  const field = (name: Field) => ({
    value: texts[name],
    wrong:
      refused?.field !== name
        ? null
        : refused.reason === 'wrong-input'
          ? wrongWords[name]
          : reasonWords(refused, words),
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [name]: event.target.value }),
  });
  const plain = { spellCheck: false, autoCapitalize: 'none', autoComplete: 'off' } as const;
  const known = FIELDS.some(name => refused?.field === name);

  return (
    <>
      <Button
        onClick={() => {
          reset();
          setTexts(emptyTexts(like));
          setOpen(true);
        }}
      >
        <Icon of={PlusIcon} small />
        {newEdition.add}
      </Button>
      <FormDialog
        open={open}
        title={newEdition.title}
        send={newEdition.addButton}
        busy={busy}
        mustAnswer={texts.name !== ''}
        onSend={add}
        onClose={() => setOpen(false)}
      >
        <TextField label={paper.name} {...field('name')} autoComplete="off" autoFocus />
        <div className="two-fields">
          <TextField label={newEdition.code} help={newEdition.codeHelp} {...plain} {...field('code')} />
          <TextField label={newEdition.mark} help={newEdition.markHelp} {...field('mark')} />
        </div>
        <div className="two-fields">
          <LanguageField
            label={newEdition.lang}
            help={newEdition.langHelp}
            tag={texts.lang}
            wrong={field('lang').wrong}
            onChange={lang => setTexts({ ...texts, lang })}
          />
          <LanguageField
            label={newEdition.secondLang}
            help={newEdition.secondLangHelp}
            tag={texts.secondLang}
            none={newEdition.noSecondLang}
            wrong={field('secondLang').wrong}
            onChange={secondLang => setTexts({ ...texts, secondLang })}
          />
        </div>
        <ZoneField
          label={paper.zone}
          help={paper.zoneHelp}
          zone={texts.zone}
          wrong={field('zone').wrong}
          onChange={zone => setTexts({ ...texts, zone })}
        />
        <InkField ink={ink} onChange={setInk} />
        <FormError refused={known ? null : refused} />
      </FormDialog>
    </>
  );
}

const emptyTexts = (like: Edition): Record<Field, string> => ({
  name: '',
  code: '',
  lang: '',
  secondLang: '',
  mark: '',
  zone: like.zone,
});
