/**
 * The command line's door. Exit: 0 everything answered, 2 a file was refused, 1 wrong use (or a model that cannot
 * be loaded: then nothing can be answered), 130 stopped with Ctrl+C.
 */
import { existsSync } from 'node:fs';
import { parseArgs, type Args } from './args.ts';
import { cliError } from './errors.ts';
import { callerPath } from './films.ts';
import { createOutput, type Streams } from './output.ts';
import { anonymise } from './verbs/anonymise.ts';
import { demo } from './verbs/demo.ts';
import { embed } from './verbs/embed.ts';
import { evaluate } from './verbs/evaluate.ts';
import { headers } from './verbs/headers.ts';
import { importExport } from './verbs/import.ts';
import { inspect } from './verbs/inspect.ts';
import { score } from './verbs/score.ts';
import { search } from './verbs/search.ts';
import type { Verb } from './verb.ts';
import { wordError, words } from './words.ts';

const verbs: Readonly<Record<string, Verb>> = {
  inspect,
  embed,
  score,
  search,
  demo,
  anonymise,
  import: importExport,
  headers,
  evaluate,
};

/** Runs one command and answers its exit code; `streams` are those of this process but for whoever reads the words itself. */
export async function main(argv: readonly string[], streams: Streams = process): Promise<number> {
  if (streams === process) process.stdout.on('error', stopWhenNobodyReads);
  let say = await words(/(^|\n)--lang[\n=]en(\n|$)/.test(argv.join('\n')) ? 'en' : 'fr');
  try {
    const args: Args = parseArgs(argv, (word) => existsSync(callerPath(word)));
    say = await words(args.language);
    if (args.help) {
      streams.stdout.write(`${say('cli.usage')}\n`);
      return 0;
    }
    if (args.verb === '') throw cliError('no-verb');
    const verb = Object.hasOwn(verbs, args.verb) ? verbs[args.verb] : undefined;
    if (verb === undefined) throw cliError('unknown-verb', { verb: args.verb });
    const output = createOutput(args.json, say, streams);
    await verb({ args, output, say });
    return output.refused() > 0 ? 2 : 0;
  } catch (error) {
    const worded = wordError(error, say);
    streams.stderr.write(`${say('cli.complaint', { message: worded.message })}\n`);
    if (/no-verb|unknown-/.test(worded.type)) streams.stderr.write(`\n${say('cli.usage')}\n`);
    return worded.type === 'cli.stopped' ? stoppedByPerson : 1;
  }
}

/** What shells say of a command that Ctrl+C ended: 128 and the number of the signal. */
const stoppedByPerson = 130;

/** `| head -1` closes the pipe: whoever reads no more wants no more, and no stack trace. */
function stopWhenNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
