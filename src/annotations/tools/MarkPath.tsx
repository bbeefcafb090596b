/** One line of a mark, in CSS pixels: dark beneath, so that it is seen on bone, and wide to the pointer. */
interface MarkPathProps {
  readonly d: string;
  readonly isDashed?: boolean;
}

export function MarkPath({ d, isDashed = false }: MarkPathProps) {
  return (
    <>
      <path className="mark-halo" d={d} />
      <path className={isDashed ? 'mark-line is-dashed' : 'mark-line'} d={d} />
      <path className="mark-hit" d={d} />
    </>
  );
}
