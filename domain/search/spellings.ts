import { otherNumbers } from './arabic-numbers';

/** Word stems spelt with `our` in Britain and with `or` in America. */
const OUR =
  'arb|ard|arm|behavi|cand|clam|col|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig';
/** Verbs spelt with `ise` or `ize`. */
const ISE =
  'apolog|author|capital|central|character|civil|colon|commercial|critic|custom|decentral|digit|econom|emphas|fertil|final|general|global|harmon|hospital|ideal|immun|industrial|jeopard|legal|liberal|local|maxim|memor|militar|minim|mobil|modern|monopol|national|neutral|normal|optim|organ|popular|priorit|privat|public|rational|real|recogn|reorgan|revital|scrutin|social|special|stabil|standard|steril|subsid|summar|symbol|sympath|terror|util|vandal|victim|visual';
/** Verbs spelt with `yse` or `yze`. */
const YSE = 'anal|catal|paral';
/** Verbs that double their last letter in Britain. */
const DOUBLED = 'cancel|channel|counsel|fuel|label|level|marvel|model|quarrel|signal|total|travel|tunnel';
/** Other words, British before American. */
const PAIRS =
  'aluminium aluminum|artefact artifact|axe ax|calibre caliber|catalogue catalog|centre center|cheque check|cosy cozy|defence defense|dialogue dialog|fibre fiber|fulfil fulfill|grey gray|jewellery jewelry|kerb curb|licence license|litre liter|manoeuvre maneuver|metre meter|mould mold|moustache mustache|offence offense|paediatric pediatric|plough plow|practise practice|pretence pretense|programme program|pyjamas pajamas|sceptic skeptic|sceptical skeptical|skilful skillful|storey story|sulphur sulfur|theatre theater|tyre tire|whisky whiskey';

const both = new Map<string, string>();
for (const pair of PAIRS.split('|')) {
  const [british, american] = pair.split(' ') as [string, string];
  for (const end of ['', 's']) {
    both.set(british + end, american + end);
    both.set(american + end, british + end);
  }
}

/** The other spelling of a word, by rule. */
const RULES: [RegExp, string][] = [
  [new RegExp(`^(${OUR})our`), '$1or'],
  [new RegExp(`^(${OUR})or(?=s?$|ed$|ing$|able$|abl|ful|less|ly$|ite|hood|er|al)`), '$1our'],
  [new RegExp(`^(${ISE})is(?=e[drs]?$|ers$|ing$|ation)`), '$1iz'],
  [new RegExp(`^(${ISE})iz(?=e[drs]?$|ers$|ing$|ation)`), '$1is'],
  [new RegExp(`^(${YSE})ys(?=e[drs]?$|ing$)`), '$1yz'],
  [new RegExp(`^(${YSE})yz(?=e[drs]?$|ing$)`), '$1ys'],
  [new RegExp(`^(${DOUBLED})l(?=ed$|ers?$|ing$)`), '$1'],
  [new RegExp(`^(${DOUBLED})(?=ed$|ers?$|ing$)`), '$1l'],
];

/** A folded word with its other spelling (British or American), or with the other numbers of an Arabic noun. */
export function spellingsOf(form: string): string[] {
  const numbers = otherNumbers(form);
  if (numbers.length) return [form, ...numbers];
  const other = both.get(form);
  if (other) return [form, other];
  for (const [pattern, replacement] of RULES)
    if (pattern.test(form)) return [form, form.replace(pattern, replacement)];
  return [form];
}
