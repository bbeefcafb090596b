/**
 * DA, TM and DT in the local time of the workstation, as study and acquisition times are: an offset in one of them
 * (or Timezone Offset From UTC, which speaks for all) would move the times of the study, which came without one.
 */
export function dicomMoment(at: Date): { readonly date: string; readonly time: string } {
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    date: `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`,
    time: `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`,
  };
}
