/** `embed FILE…`: the unit vector of each film in the model's space. */
import { openEncoder } from '../encoder.ts';
import { cliError } from '../errors.ts';
import { filmReader } from '../films.ts';
import type { Verb } from '../verb.ts';

export const embed: Verb = async ({ args, output }) => {
  if (args.operands.length === 0) throw cliError('no-file');
  const { model, embedFrame } = await openEncoder(args.model);
  const { name, version } = model.manifest;
  const read = filmReader();
  for (const file of args.operands) {
    try {
      const { vector } = await embedFrame(await read(file));
      const embedding = Array.from(vector);
      output.result(
        { file, model: `${name} ${version}`, modelHash: model.hash, embedding },
        `${file}\t${embedding.join(' ')}`,
      );
    } catch (error) {
      output.refusal(file, error);
    }
  }
};
