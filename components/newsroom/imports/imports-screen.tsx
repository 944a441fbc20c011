import { TopBar } from '@/components/newsroom/top-bar';
import { ExchangeStrip } from '@/components/newsroom/archive/exchange-strip';
import { newsroomWords } from '@/components/newsroom/words/words';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { AddressForm } from './address-form';
import { DropZone } from './drop-zone';
import { ImportTable } from './import-table';
import type { ImportLineView } from './view';

/** The upload of files to import, and earlier imports. */
export function ImportsScreen({ imports, lang }: { imports: ImportLineView[]; lang: InterfaceLanguage }) {
  const all = newsroomWords(lang);
  const words = all.imports;
  return (
    <>
      <TopBar title={words.title} where={words.promise} />
      <ExchangeStrip open="imports" words={all} />
      <div className="scroll imports" tabIndex={0} role="region" aria-label={words.title}>
        <DropZone />
        <AddressForm />
        <section aria-labelledby="recognised">
          <h2 id="recognised">{words.recognised}</h2>
          <dl className="import-formats">
            {words.formats.map(([name, text]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section aria-labelledby="past-imports">
          <h2 id="past-imports">
            {words.past} <span className="soft">{words.pastHelp}</span>
          </h2>
          {imports.length ? <ImportTable imports={imports} /> : <p className="soft">{words.none}</p>}
        </section>
      </div>
    </>
  );
}
