import { useId } from 'react';

interface ChoicesProps<Id extends string> {
  readonly legend: string;
  readonly options: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** One of several, as radio buttons under a legend. */
export function Choices<Id extends string>({ legend, options, chosen, onChoose }: ChoicesProps<Id>) {
  const group = useId();
  return (
    <fieldset className="app-export-choices">
      <legend>{legend}</legend>
      {options.map(({ id, name }) => (
        <label key={id}>
          <input type="radio" name={group} checked={id === chosen} onChange={() => onChoose(id)} />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
