/**
 * Options before or after files; `--` ends them. `--prompt` takes one text; when files were named before it, the words
 * that follow are texts too, up to the next option, unless they name an existing file: `score FILM --prompt A B`,
 * `score --prompt A FILM` and `score --prompt A --prompt B FILM` all read as they look.
 */
import { cliError } from './errors.ts';

export interface Args {
  readonly verb: string;
  readonly operands: readonly string[];
  readonly prompts: readonly string[];
  readonly top: number;
  readonly json: boolean;
  readonly help: boolean;
  /** `anonymise`: spans instead of texts. */
  readonly spans: boolean;
  /** `anonymise`: a folder of annotated reports to be measured on. */
  readonly evaluate: string | null;
  readonly model: string | null;
  readonly language: 'fr' | 'en';
  /** Of a data set: its folder, the part that is measured, where vectors are kept, the report to write. */
  readonly data: string | null;
  readonly fold: string | null;
  readonly cache: string | null;
  readonly report: string | null;
}

/** Options that take one word as it stands. */
const wordOptions = {
  '--model': 'model',
  '--data': 'data',
  '--fold': 'fold',
  '--cache': 'cache',
  '--report': 'report',
} as const;

type Values = { -readonly [Key in keyof Args]: Args[Key] extends readonly string[] ? string[] : Args[Key] };

/** @throws OsseletError `cli.*` on wrong use */
export function parseArgs(argv: readonly string[], isFile: (word: string) => boolean = () => false): Args {
  const args: Values = {
    verb: '',
    operands: [],
    prompts: [],
    top: 10,
    json: false,
    help: false,
    spans: false,
    evaluate: null,
    model: null,
    language: 'fr',
    data: null,
    fold: null,
    cache: null,
    report: null,
  };
  const words = [...argv];
  let optionsEnded = false;
  const value = (option: string): string => {
    const next = words.shift();
    if (next === undefined || next === '--') throw cliError('option-without-value', { option });
    return next;
  };
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (optionsEnded || !word.startsWith('-') || word === '-') {
      if (args.verb === '' && !optionsEnded) args.verb = word;
      else args.operands.push(word);
      continue;
    }
    const [option = '', inline] = splitInline(word);
    if (inline !== undefined && isFlag(option)) throw cliError('option-takes-no-value', { option });
    if (inline !== undefined) words.unshift(inline);
    switch (option) {
      case '--':
        optionsEnded = true;
        break;
      case '--json':
        args.json = true;
        break;
      case '--spans':
        args.spans = true;
        break;
      case '--evaluate':
        args.evaluate = value(option);
        break;
      case '--help':
      case '-h':
        args.help = true;
        break;
      case '--prompt':
        args.prompts.push(value(option));
        while (inline === undefined && args.operands.length > 0 && isText(words[0], isFile)) {
          args.prompts.push(words.shift() ?? '');
        }
        break;
      case '--top':
        args.top = positiveInteger(option, value(option));
        break;
      case '--lang':
        args.language = language(value(option));
        break;
      default:
        if (!isWordOption(option)) throw cliError('unknown-option', { option });
        args[wordOptions[option]] = value(option);
    }
  }
  return args;
}

function isWordOption(option: string): option is keyof typeof wordOptions {
  return Object.hasOwn(wordOptions, option);
}

function isFlag(option: string): boolean {
  return option === '--' || option === '--json' || option === '--spans' || option === '--help';
}

function isText(word: string | undefined, isFile: (word: string) => boolean): boolean {
  return word !== undefined && !word.startsWith('-') && !isFile(word);
}

function splitInline(word: string): [string, string?] {
  const at = word.indexOf('=');
  return word.startsWith('--') && at > 0 ? [word.slice(0, at), word.slice(at + 1)] : [word];
}

function positiveInteger(option: string, text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw cliError('not-a-number', { option, found: text });
  return Number(text);
}

function language(text: string): 'fr' | 'en' {
  if (text !== 'fr' && text !== 'en') throw cliError('unknown-option', { option: `--lang ${text}` });
  return text;
}
