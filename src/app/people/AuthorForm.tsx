/** A new author, or another look for a name that is known. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import {
  authorColours,
  authorName,
  colourOf,
  initialsFrom,
  longestName,
  type AuthorColour,
} from '../../annotations/index.ts';
import { useSession } from '../SessionContext.tsx';

const empty = { typed: '', initials: '', colour: null as AuthorColour | null, isSenior: false };

export function AuthorForm() {
  const { t } = useTranslation();
  const { add } = useStore(useSession().authors);
  const [fields, setFields] = useState(empty);
  const name = authorName(fields.typed);
  const colour = fields.colour ?? colourOf(name);
  const change = (changed: Partial<typeof empty>) => setFields({ ...fields, ...changed });
  return (
    <form
      className="app-people-form compact-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (name === '') return;
        void add({ name, initials: initialsFrom(fields.initials, name), colour, isSenior: fields.isSenior });
        setFields(empty);
      }}
    >
      <label>
        {t('app.people.name')}
        <input
          className="field"
          maxLength={longestName}
          value={fields.typed}
          autoComplete="off"
          onChange={({ target }) => change({ typed: target.value })}
        />
      </label>
      <label>
        {t('app.people.initials')}
        <input
          className="field"
          maxLength={3}
          placeholder={name === '' ? '' : initialsFrom('', name)}
          value={fields.initials}
          autoComplete="off"
          onChange={({ target }) => change({ initials: target.value })}
        />
      </label>
      <label>
        {t('app.people.colour')}
        <select value={colour} onChange={({ target }) => change({ colour: target.value as AuthorColour })}>
          {authorColours.map((one) => (
            <option key={one} value={one}>
              {t(`app.people.colour.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="app-people-senior">
        <input
          type="checkbox"
          checked={fields.isSenior}
          onChange={({ target }) => change({ isSenior: target.checked })}
        />
        {t('app.people.is-senior')}
      </label>
      <div className="app-dialog-actions">
        <button type="submit" className="button primary" disabled={name === ''}>
          {t('app.people.add')}
        </button>
      </div>
    </form>
  );
}
