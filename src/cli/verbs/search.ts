/** `search FOLDER TEXT --top K`: the folder's films ranked by cosine similarity with the sentence. */
import { writeDecimal } from '../../foundation/index.ts';
import { createVectorStore, nearest } from '../../search/index.ts';
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
  const vectors = createVectorStore(text.vector.length);
  const phantoms = new Set<string>();
  for (const { file, refusal } of files) {
    try {
      if (refusal) throw refusal;
      const frame = await read(file);
      vectors.put(file, (await embedFrame(frame)).vector);
      if (frame.film.isPhantom) phantoms.add(file);
    } catch (error) {
      output.refusal(file, error);
    }
  }
  nearest(vectors, text.vector, { k: args.top }).hits.forEach(({ key: file, score }, index) => {
    const place = index + 1;
    const line = say('cli.search.line', { rank: place, file, score: writeDecimal(score, args.language) });
    const isPhantom = phantoms.has(file);
    output.result({ file, rank: place, score }, isPhantom ? `${line} (${say('cli.phantom')})` : line);
    if (isPhantom && args.json) output.note(say('cli.refusal', { file, message: say('cli.phantom') }));
  });
};
