/**
 * Makes the generated lists of src/reports/anonymise/lists/generated from licensed packages: names of many locales
 * (@faker-js/faker, MIT), communes (@etalab/decoupage-administratif, MIT; data: INSEE, Licence Ouverte 2.0) and French words
 * (an-array-of-french-words, MIT). Words are folded (no accents, lower case), sorted and front-coded: the first letter of a
 * word says how many letters it shares with the line before ('a' = 0). Run: node scripts/reportLists.mjs
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import allCommunes from '@etalab/decoupage-administratif/data/communes.json' with { type: 'json' };
import departements from '@etalab/decoupage-administratif/data/departements.json' with { type: 'json' };
import regions from '@etalab/decoupage-administratif/data/regions.json' with { type: 'json' };
import { allLocales } from '@faker-js/faker';
import french from 'an-array-of-french-words' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const out = path.join(root, 'src/reports/anonymise/lists/generated');

const ligatures = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
const fold = (text) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œæßøłđðþı]/g, (letter) => ligatures[letter])
    .replace(/[’ʼ`]/g, "'");
const parts = (text) => fold(text).split(/[^a-z]+/);

/** Forms of verbs that no report holds; they would be a fifth of the list. */
const rare =
  /(?:ass(?:e|es|ions|iez|ent)|iss(?:iez|ions)|a(?:mes|tes)|i(?:mes|tes)|u(?:mes|tes)|eriez|erions|iriez|irions)$/;
const words = new Set(
  french
    .flatMap((word) => parts(word))
    .filter((word) => word.length >= 2 && !(word.length > 7 && rare.test(word))),
);

const namesOf = (locale, kind) =>
  Object.values(allLocales[locale]?.person?.[kind] ?? {})
    .flat()
    .filter((name) => typeof name === 'string');
const home = ['fr', 'fr_BE', 'fr_CH', 'fr_LU', 'fr_CA', 'fr_SN', 'nl_BE'];
/** Names written in other letters fold to nothing; names that are also French words count only where they are French names. */
function names(kind) {
  const own = new Set(home.flatMap((locale) => namesOf(locale, kind)).flatMap(parts));
  const other = new Set(
    Object.keys(allLocales)
      .flatMap((locale) => namesOf(locale, kind))
      .flatMap(parts),
  );
  return [...own, ...[...other].filter((name) => !words.has(name))].filter((name) => name.length >= 3);
}

const communes = allCommunes.filter(({ type }) => type === 'commune-actuelle');
const phrase = (name) =>
  parts(name.replace(/\s+\d.*$/, ''))
    .filter(Boolean)
    .join(' ');
const towns = communes.map(({ nom, population = 0 }) => ({ name: phrase(nom), population }));
const areas = [...departements, ...regions].map(({ nom }) => phrase(nom));

function frontCoded(list) {
  const sorted = [...new Set(list)].filter(Boolean).sort();
  let before = '';
  const lines = sorted.map((word) => {
    let shared = 0;
    while (shared < 25 && shared < before.length && word[shared] === before[shared]) shared += 1;
    before = word;
    return String.fromCharCode(97 + shared) + word.slice(shared);
  });
  return `${lines.join(' ').replace(/(.{2000}\S*) /g, '$1\n')}\n`;
}

const lists = {
  words: [...words],
  givenNames: names('first_name'),
  surnames: names('last_name'),
  largeTowns: [...towns.filter(({ population }) => population >= 10_000).map(({ name }) => name), ...areas],
  smallTowns: towns.filter(({ population }) => population < 10_000).map(({ name }) => name),
};
for (const [name, list] of Object.entries(lists)) {
  const text = frontCoded(list);
  writeFileSync(path.join(out, `${name}.txt`), text);
  console.log(`${name}: ${list.length} entries, ${Math.round(text.length / 1024)} KB`);
}
