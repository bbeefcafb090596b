/** `inspect FILE…`: what a file says of itself. */
import { inspectFilm, type FilmDescription } from '../../dicom/index.ts';
import type { Verb } from '../verb.ts';
import { cliError } from '../errors.ts';
import { filmReader } from '../films.ts';

export const inspect: Verb = async ({ args, output }) => {
  if (args.operands.length === 0) throw cliError('no-file');
  const read = filmReader();
  for (const file of args.operands) {
    try {
      const description = inspectFilm(await read(file));
      output.result({ file, ...description }, lines(file, description));
    } catch (error) {
      output.refusal(file, error);
    }
  }
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
