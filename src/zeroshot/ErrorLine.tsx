/** A typed error in the words of the room that raised it. */
import { useTranslation } from 'react-i18next';
import { wordsOf, type OsseletError } from '../foundation/index.ts';

export function ErrorLine({ error }: { readonly error: OsseletError }) {
  const { t } = useTranslation();
  return (
    <p className="error-text" role="alert">
      {wordsOf(t, error)}
    </p>
  );
}
