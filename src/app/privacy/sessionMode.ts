/**
 * Session mode: this tab keeps nothing. It is chosen for a tab and taken by a reload, since what was opened before may be
 * kept already; a tab that is duplicated takes the choice along.
 */
const flag = 'osselet.session-only';

export function isSessionChosen(): boolean {
  try {
    return sessionStorage.getItem(flag) === 'on';
  } catch {
    return false;
  }
}

export function chooseSession(isOn: boolean): void {
  if (isOn) sessionStorage.setItem(flag, 'on');
  else sessionStorage.removeItem(flag);
  location.reload();
}

/** Whether this site has a database in this browser; a browser that does not tell is taken to have one. */
export async function isAnythingKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).length > 0;
  } catch {
    return true;
  }
}
