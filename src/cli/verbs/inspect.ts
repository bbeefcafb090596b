/** `inspect FILE|FOLDER…`: what each film says of itself. Folders, archives and discs are opened as the page opens them. */
import path from 'node:path';
import { inspectFilm, startNodeCodec, type FilmDescription, type OpenOutcome } from '../../dicom/index.ts';
import { cliError } from '../errors.ts';
import { givenFiles } from '../given.ts';
import type { Verb } from '../verb.ts';

export const inspect: Verb = async ({ args, output, say }) => {
  if (args.operands.length === 0) throw cliError('no-file');
  const files = await givenFiles(args.operands);
  const labels = files.map(({ label }) => label);
  const codec = startNodeCodec();
  const outcomes = await codec.openMany(files, {
    // They are named from the folder that their archive or DICOMDIR stands in.
    onMore: (item, names) => {
      const folder = path.dirname(labels[item] ?? '');
      labels.push(...names.map((name) => path.join(folder, name)));
    },
  });

  async function tell({ item, fileName, result }: OpenOutcome): Promise<void> {
    const file = labels[item] ?? fileName;
    try {
      if (!result.ok) throw result.error;
      // The frames of one instance say the same of themselves; a DICOMDIR is no film and says nothing.
      const [film] = result.value;
      if (film === undefined) return;
      // Of a copy, its own header: the frame is that of the film that was open first, and has the same pixels.
      const description = inspectFilm({ ...(await codec.frame(film.key)), film });
      output.result({ file, ...description }, lines(file, description));
    } catch (error) {
      output.refusal(file, error);
    }
  }

  for (const outcome of outcomes) if (!outcome.isAside) await tell(outcome);
  const aside = outcomes.filter(({ isAside }) => isAside).length;
  if (aside > 0) output.note(say('cli.inspect.aside', { count: aside }));
};

function lines(file: string, description: FilmDescription): string {
  const facts = Object.entries(description).map(([name, value]) => `  ${name}: ${text(value)}`);
  return [file, ...facts].join('\n');
}

function text(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  return Object.entries(value)
    .filter(([, part]) => part !== null)
    .map(([name, part]) => `${name} ${String(part)}`)
    .join(', ');
}
