import { useTranslation } from 'react-i18next';
import { toOsseletError, type OsseletError } from '../../foundation/index.ts';
import { copyPicture, printPicture } from './viewPicture.ts';

interface PictureButtonsProps {
  readonly picture: () => Promise<Blob>;
  readonly isPossible: boolean;
  readonly onCopied: () => void;
  readonly onFailed: (error: OsseletError) => void;
}

/** A picture goes to the clipboard or to paper as well as to a file. */
export function PictureButtons({ picture, isPossible, onCopied, onFailed }: PictureButtonsProps) {
  const { t } = useTranslation();
  const failed = (error: unknown) => onFailed(toOsseletError(error));
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={!isPossible}
        onClick={() => void copyPicture(picture()).then(onCopied, failed)}
      >
        {t('app.export.copy')}
      </button>
      <button
        type="button"
        className="button"
        disabled={!isPossible}
        onClick={() => void picture().then(printPicture).catch(failed)}
      >
        {t('app.export.print')}
      </button>
    </>
  );
}
