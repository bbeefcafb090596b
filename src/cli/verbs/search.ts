/** `search FOLDER TEXT --top K`: the folder's films ranked by cosine similarity with the sentence. */
import { rank } from '../../search/index.ts';
import { openEncoder } from '../encoder.ts';
import { cliError } from '../errors.ts';
import { filmReader } from '../films.ts';
import { filesBelow } from '../folder.ts';
import type { Verb } from '../verb.ts';

export const search: Verb = async ({ args, output, say }) => {
  const [folder, ...texts] = args.operands;
  if (!folder) throw cliError('no-folder');
  const sentence = texts.join(' ').trim();
  if (sentence === '') throw cliError('no-query');
  const files = await filesBelow(folder);
  const { encoder, embedFrame } = await openEncoder(args.model);
  const [text] = await encoder.embedTexts([sentence]);
  if (text === undefined) throw cliError('no-query');
  const unknown = text.words.filter((word) => word.status === 'unknown').map((word) => word.typed);
  if (unknown.length > 0) throw cliError('query-out-of-vocabulary', { words: unknown.join(', ') });

  const read = filmReader();
  const vectors: { key: string; vector: Float32Array }[] = [];
  for (const { file, refusal } of files) {
    try {
      if (refusal) throw refusal;
      vectors.push({ key: file, vector: (await embedFrame(await read(file))).vector });
    } catch (error) {
      output.refusal(file, error);
    }
  }
  rank(text.vector, vectors, args.top).forEach(({ key: file, score }, index) => {
    const place = index + 1;
    output.result(
      { file, rank: place, score },
      say('cli.search.line', { rank: place, file, score: score.toFixed(3) }),
    );
  });
};
