/**
 * What a RIS asks for by the page's address, in the form that OHIF takes: `?StudyInstanceUIDs=1.2,1.3`, or `?url=` with the
 * DICOMweb address of a study, a series or an instance below a configured root. Nothing else is ever fetched for a link.
 */
import type { Target } from './client.ts';
import { pacsError, type PacsError } from './errors.ts';
import type { Pacs } from './pacs.ts';
import { isUid } from './uid.ts';

export type DeepLink =
  | { readonly kind: 'none' }
  /** Of whichever PACS knows them. */
  | { readonly kind: 'studies'; readonly uids: readonly string[] }
  | { readonly kind: 'target'; readonly pacs: Pacs; readonly target: Target }
  | { readonly kind: 'wrong'; readonly error: PacsError };

export function deepLink(page: string, all: readonly Pacs[]): DeepLink {
  const { searchParams } = new URL(page);
  const uids = searchParams
    .getAll('StudyInstanceUIDs')
    .flatMap((list) => list.split(','))
    .map((uid) => uid.trim())
    .filter((uid) => uid !== '');
  const address = searchParams.get('url');
  if (uids.length === 0 && address === null) return { kind: 'none' };
  if (all.length === 0) return { kind: 'wrong', error: pacsError('no-pacs') };
  const wrong = uids.find((uid) => !isUid(uid));
  if (wrong !== undefined) return { kind: 'wrong', error: pacsError('bad-uid', { uid: wrong.slice(0, 80) }) };
  if (uids.length > 0) return { kind: 'studies', uids: [...new Set(uids)] };
  return targetOf(address ?? '', page, all);
}

const levels = /^\/studies\/([^/]+)(?:\/series\/([^/]+)(?:\/instances\/([^/]+))?)?\/?$/;

function targetOf(address: string, page: string, all: readonly Pacs[]): DeepLink {
  const asked = URL.canParse(address, page) ? new URL(address, page) : null;
  const pacs = all.find(({ wado }) => asked?.href.startsWith(`${new URL(wado, page).href}/`));
  if (asked === null || pacs === undefined)
    return {
      kind: 'wrong',
      error: pacsError('foreign-link', { origin: asked?.origin ?? address.slice(0, 80) }),
    };
  const below = asked.href.slice(new URL(pacs.wado, page).href.length);
  const [, studyUid = '', seriesUid, instanceUid] = levels.exec(below) ?? [];
  const wrong = [studyUid, seriesUid, instanceUid].find((uid) => uid !== undefined && !isUid(uid));
  if (wrong !== undefined) return { kind: 'wrong', error: pacsError('bad-uid', { uid: below.slice(0, 80) }) };
  const target = { studyUid, ...(seriesUid && { seriesUid }), ...(instanceUid && { instanceUid }) };
  return { kind: 'target', pacs, target };
}
