/** Every version kept of one head: when and from what it was learned, how good it was, and which one answers. */
import { useTranslation } from 'react-i18next';
import { withInterval } from './figureText.ts';
import type { Head } from './head.ts';
import { useFigureWords } from './useFigureWords.ts';
import './heads.css';

interface HeadVersionsProps {
  /** Lowest first. */
  readonly versions: readonly Head[];
  /** By version: films that took part and were erased since. */
  readonly erased: ReadonlyMap<number, number>;
  readonly inUse: number | null;
  /** Whose report is on screen. */
  readonly shown: number | null;
  /** Of the model that answers; null while it is starting. A head of another one cannot be used. */
  readonly modelHash: string | null;
  readonly onShow: (version: number) => void;
  /** null: none is to answer. */
  readonly onUse: (version: number | null) => void;
}

export function HeadVersions({ versions, inUse, ...rest }: HeadVersionsProps) {
  const { t } = useTranslation();
  if (versions.length === 0) return <p className="small muted">{t('heads.versions.none')}</p>;
  return (
    <>
      <table className="heads-table heads-versions">
        <caption>{t('heads.versions.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('heads.versions.version')}</th>
            <th scope="col">{t('heads.versions.made')}</th>
            <th scope="col">{t('heads.versions.films')}</th>
            <th scope="col">{t('heads.versions.figure')}</th>
            <th scope="col">{t('heads.versions.hash')}</th>
            <th scope="col">{t('heads.versions.choice')}</th>
          </tr>
        </thead>
        <tbody>
          {[...versions].reverse().map((head) => (
            <VersionRow key={head.origin.version} head={head} inUse={inUse} {...rest} />
          ))}
        </tbody>
      </table>
      {inUse !== null && (
        <button type="button" className="button heads-none" onClick={() => rest.onUse(null)}>
          {t('heads.versions.use-none')}
        </button>
      )}
    </>
  );
}

interface VersionRowProps extends Omit<HeadVersionsProps, 'versions'> {
  readonly head: Head;
}

function VersionRow({ head, erased, inUse, shown, modelHash, onShow, onUse }: VersionRowProps) {
  const { t, i18n } = useTranslation();
  const { origin, report, spec } = head;
  const { version, at, films, trainingSetHash } = origin;
  const words = useFigureWords(spec);
  const made = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'short', timeStyle: 'short' });
  const [first] = report.heldOut[0]?.figures ?? [];
  const isOfModel = modelHash === null || modelHash === origin.modelHash;
  return (
    <tr aria-current={version === shown ? 'true' : undefined}>
      <th scope="row">
        <button
          type="button"
          className="button"
          aria-pressed={version === shown}
          onClick={() => onShow(version)}
        >
          {t('heads.versions.number', { version })}
        </button>
      </th>
      <td>{made.format(new Date(at))}</td>
      <td>{films}</td>
      <td>{first && `${t(`heads.figure.${first.name}`)} ${withInterval(first, words)}`}</td>
      <td>
        <code title={trainingSetHash}>{trainingSetHash.slice(0, 8)}</code>
      </td>
      <td>
        {erased.has(version) && (
          <span className="badge">{t('heads.versions.erased', { count: erased.get(version)! })}</span>
        )}{' '}
        {version === inUse && <span className="badge">{t('heads.versions.in-use')}</span>}
        {!isOfModel && <span className="small muted">{t('heads.versions.other-model')}</span>}
        {version !== inUse && isOfModel && (
          <button type="button" className="button" onClick={() => onUse(version)}>
            {t(inUse !== null && version < inUse ? 'heads.versions.back' : 'heads.versions.use')}
          </button>
        )}
      </td>
    </tr>
  );
}
