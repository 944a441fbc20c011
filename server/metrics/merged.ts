/** A line of a metric: its name, its labels if it has any, and the rest. */
const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;

/** Merges texts in the format of Prometheus; each sample is labelled with its process. */
export function mergedExpositions(texts: ReadonlyMap<string, string>): string {
  const families = new Map<string, { head: string[]; samples: string[] }>();
  for (const [process, text] of texts) {
    let family: { head: string[]; samples: string[] } | undefined;
    for (const line of text.split('\n')) {
      const [, name] = /^# (?:HELP|TYPE) (\S+)/.exec(line) ?? [];
      if (name !== undefined) {
        family = families.get(name) ?? { head: [], samples: [] };
        families.set(name, family);
        if (!family.head.includes(line)) family.head.push(line);
        continue;
      }
      const [, metric, labels, value] = SAMPLE.exec(line) ?? [];
      if (metric !== undefined)
        family?.samples.push(`${metric}{process="${process}"${labels ? `,${labels}` : ''}} ${value}`);
    }
  }
  return [...families.values()].flatMap(({ head, samples }) => [...head, ...samples, '']).join('\n');
}
