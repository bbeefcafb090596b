/** A text field that tells once, when it is left or Enter is pressed, and takes Escape for « as it was ». */
import { useEffect, useState, type ChangeEvent, type KeyboardEvent } from 'react';

export function useField(written: string, onWritten: (text: string) => void) {
  const [value, setValue] = useState(written);
  useEffect(() => setValue(written), [written]);
  const tell = (): void => {
    if (value !== written) onWritten(value);
    setValue(written);
  };
  return {
    value,
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => setValue(target.value),
    onBlur: tell,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') tell();
      if (event.key === 'Escape') setValue(written);
    },
  };
}
