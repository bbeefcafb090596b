import { AuthorsDialog } from './AuthorsDialog.tsx';

export type PeopleDialog = 'authors';

interface PeopleDialogsProps {
  /** Of all dialogs of the page, the one that is open. */
  readonly open: string;
  readonly onClose: () => void;
}

export function PeopleDialogs({ open, onClose }: PeopleDialogsProps) {
  return open === 'authors' ? <AuthorsDialog onClose={onClose} /> : null;
}
