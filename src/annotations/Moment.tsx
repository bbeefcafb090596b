import { useTranslation } from 'react-i18next';

/** When something was said, in the words of the page. */
export function Moment({ at }: { readonly at: string }) {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return <time dateTime={at}>{format.format(new Date(at))}</time>;
}
