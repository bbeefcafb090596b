import { ProgressDialog } from '../progress/ProgressDialog.tsx';
import { AgreementDialog } from './AgreementDialog.tsx';
import { ReturnsDialog } from './ReturnsDialog.tsx';
import { AuthorsDialog } from './AuthorsDialog.tsx';

export type PeopleDialog = 'authors' | 'agreement' | 'progress' | 'returns';

interface PeopleDialogsProps {
  /** Of all dialogs of the page, the one that is open. */
  readonly open: string;
  readonly onClose: () => void;
}

export function PeopleDialogs({ open, onClose }: PeopleDialogsProps) {
  if (open === 'authors') return <AuthorsDialog onClose={onClose} />;
  if (open === 'agreement') return <AgreementDialog onClose={onClose} />;
  if (open === 'progress') return <ProgressDialog onClose={onClose} />;
  if (open === 'returns') return <ReturnsDialog onClose={onClose} />;
  return null;
}
