/**
 * `anonymise FILE.jsonl [--spans]`: what identifies a person in each report, or the report without it;
 * `anonymise --evaluate FOLDER`: how that compares with what people annotated.
 */
import { codePointsOf, detect, loadLexicon, readReportLine, type Span } from '../../reports/index.ts';
import { cliError } from '../errors.ts';
import { linesOf } from '../lines.ts';
import type { Verb } from '../verb.ts';
import { evaluateFolder } from './evaluateFolder.ts';

export const anonymise: Verb = async (context) => {
  const { args, output } = context;
  if (args.evaluate !== null) return evaluateFolder(args.evaluate, context);
  if (args.operands.length === 0) throw cliError('no-file');
  const lexicon = await loadLexicon();
  for (const file of args.operands) {
    for await (const line of linesOf(file)) {
      try {
        const { id, text, patient } = readReportLine(line.text, line.number);
        const spans = detect(text, lexicon, patient);
        const row = args.spans ? { id, spans: inCodePoints(text, spans) } : { id, text: masked(text, spans) };
        output.result(row, JSON.stringify(row));
      } catch (error) {
        output.refusal(file, error);
      }
    }
  }
};

function inCodePoints(text: string, spans: readonly Span[]): object[] {
  const points = codePointsOf(text);
  return spans.map(({ start, end, type, confidence }) => ({
    start: points[start],
    end: points[end],
    type,
    confidence,
  }));
}

function masked(text: string, spans: readonly Span[]): string {
  let from = 0;
  const pieces = spans.map(({ start, end, type }) => {
    const piece = `${text.slice(from, start)}[${type}]`;
    from = end;
    return piece;
  });
  return pieces.join('') + text.slice(from);
}
