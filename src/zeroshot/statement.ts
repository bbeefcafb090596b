/**
 * The model reads statements: in « Fracture du poignet ? » it sees doubt, in « Y a-t-il une fracture ? » words it does
 * not know. A question asks for the statement in it, so its interrogative form is taken off before the model reads.
 * Negative questions (« N’y a-t-il pas… ») are left as they are: what « oui » would mean is not ours to guess.
 */
type Rule = readonly [form: RegExp, statement: string];

const seen = 'voit|note|retrouve|observe|distingue';

const french: readonly Rule[] = [
  [/[\s\u00a0\u202f,]+(?:oui\s+)?ou\s+(?:non|pas)$/iu, ''],
  [/^est[\s-]*ce\s+qu(?:[’']il\s+y\s+a|[’']il\s+existe|e\s+l[’']on\s+(?:voit|note|retrouve))\s+/iu, ''],
  [new RegExp(`^est[\\s-]*ce\\s+qu[’']on\\s+(?:${seen})\\s+`, 'iu'), ''],
  // « est » goes too: the bundled model takes « le poignet est fracturé » for a denial, « le poignet fracturé » as meant.
  [/^est[\s-]*ce\s+que\s+(.+?)\s+est\s+/iu, '$1 '],
  [/^est[\s-]*ce\s+qu(?:e\s+|[’'])/iu, ''],
  [/^y[\s-]*a[\s-]*t[\s-]*il\s+/iu, ''],
  [/^existe[\s-]*t[\s-]*il\s+/iu, ''],
  [new RegExp(`^(?:${seen})(?:[\\s-]*t)?[\\s-]*on\\s+`, 'iu'), ''],
  [/^(?:voyez|notez|retrouvez)[\s-]*vous\s+/iu, ''],
  [/\s+est[\s-]+(?:il|elle)(?!\p{L})/iu, ''],
];

const english: readonly Rule[] = [
  [/[\s,]+(?:yes\s+)?or\s+(?:no|not)$/iu, ''],
  [/^(?:is|are)\s+there\s+(?:any\s+)?(?!no\b|not\b)/iu, ''],
  [/^(?:do|can)\s+you\s+see\s+(?:any\s+)?/iu, ''],
  [/^is\s+(?=(?:an?|the)\s)/iu, ''],
];

/** Of whichever language: a person may ask in French on an English screen. */
const rules: readonly Rule[] = [...french, ...english];

export function statementIn(sentence: string): string {
  const asked = sentence.trim();
  const bare = asked.replace(/[\s\u00a0\u202f]*\?[\s\u00a0\u202f?!]*$/u, '');
  const statement = rules.reduce((text, [form, by]) => text.replace(form, by), bare);
  return statement.trim();
}
