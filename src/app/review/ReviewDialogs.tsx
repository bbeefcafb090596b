import { ConfirmAboveDialog } from './ConfirmAboveDialog.tsx';
import { MakeListDialog } from './MakeListDialog.tsx';
import { SkipDialog } from './SkipDialog.tsx';

export type ReviewDialog = 'review-make' | 'review-skip' | 'review-above';

interface ReviewDialogsProps {
  /** Of all dialogs of the page, the one that is open. */
  readonly open: string;
  readonly onClose: () => void;
}

export function ReviewDialogs({ open, onClose }: ReviewDialogsProps) {
  if (open === 'review-make') return <MakeListDialog onClose={onClose} />;
  if (open === 'review-skip') return <SkipDialog onClose={onClose} />;
  if (open === 'review-above') return <ConfirmAboveDialog onClose={onClose} />;
  return null;
}
