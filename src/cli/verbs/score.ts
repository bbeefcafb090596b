/** `score FILE… --prompt TEXT…`: one answer for each (file, prompt), by the same function as the panel. */
import { writeDecimal } from '../../foundation/index.ts';
import {
  answerRow,
  ask,
  headlineKey,
  zeroshotModel,
  type Answer,
  type EnsembleCache,
} from '../../zeroshot/index.ts';
import { openEncoder } from '../encoder.ts';
import { cliError } from '../errors.ts';
import { filmReader } from '../films.ts';
import type { Verb } from '../verb.ts';
import type { Say } from '../words.ts';

export const score: Verb = async ({ args, output, say }) => {
  if (args.operands.length === 0) throw cliError('no-file');
  if (args.prompts.length === 0) throw cliError('no-prompt');
  const { model, encoder, embedFrame } = await openEncoder(args.model);
  const parts = zeroshotModel(model);
  const ensembles: EnsembleCache = new Map();
  const embedTexts = encoder.embedTexts.bind(encoder);
  const read = filmReader();
  for (const file of args.operands) {
    try {
      const frame = await read(file);
      const film = await embedFrame(frame);
      const { isPhantom } = frame.film;
      for (const sentence of args.prompts) {
        const { language } = args;
        const asked = frame.film;
        const answer = await ask({ sentence, film, asked, model: parts, language, embedTexts, ensembles });
        const said = line(answer, { file, language, isPhantom }, say);
        output.result({ file, ...answerRow(answer) }, said);
      }
      if (isPhantom && args.json) output.note(say('cli.refusal', { file, message: say('cli.phantom') }));
    } catch (error) {
      output.refusal(file, error);
    }
  }
};

type Criterion = NonNullable<Answer['scored']>['main'];

interface Line {
  readonly file: string;
  readonly language: 'fr' | 'en';
  readonly isPhantom: boolean;
}

/** The screen's own words: « non » alone could read as « normal ». The score is the main finding's, under its name. */
function line(answer: Answer, { file, language, isPhantom }: Line, say: Say): string {
  const { sentence, scored } = answer;
  const facts = { file, prompt: sentence, verdict: say(headlineKey(answer)) };
  if (scored === null) return say('cli.score.no-score', facts);
  const nameOf = ({ finding, findingScore }: Criterion) => ({
    finding: finding.label[language],
    score: writeDecimal(findingScore, language),
  });
  const { main, deciding } = scored;
  const { score } = nameOf(main);
  const parts = [
    say('cli.score.line', { ...facts, of: say('zeroshot.score.of', nameOf(main)), score }),
    ...(deciding === main ? [] : [say('zeroshot.verdict.decided-by', nameOf(deciding))]),
    ...(isPhantom ? [`(${say('cli.phantom')})`] : []),
  ];
  return parts.join(' ');
}
