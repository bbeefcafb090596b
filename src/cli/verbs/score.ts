/** `score FILE… --prompt TEXT…`: one answer for each (file, prompt), by the same function as the panel. */
import { answerRow, ask, zeroshotModel, type AnswerRow, type EnsembleCache } from '../../zeroshot/index.ts';
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
        const row = answerRow(await ask({ sentence, film, model: parts, language, embedTexts, ensembles }));
        output.result({ file, ...row }, line(file, row, isPhantom, say));
      }
      if (isPhantom && args.json) output.note(say('cli.refusal', { file, message: say('cli.phantom') }));
    } catch (error) {
      output.refusal(file, error);
    }
  }
};

/** « non » alone could read as « normal »: the sentence tells where the score lies. */
function line(file: string, row: AnswerRow, isPhantom: boolean, say: Say): string {
  const key = row.score === null ? 'cli.score.no-score' : 'cli.score.line';
  const verdict = say(`cli.verdict.${row.verdict}`);
  const said = say(key, { file, prompt: row.prompt, verdict, score: row.score?.toFixed(3) });
  return isPhantom ? `${said} (${say('cli.phantom')})` : said;
}
