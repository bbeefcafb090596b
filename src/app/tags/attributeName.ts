/**
 * What an attribute is called. French names are data of ours, by keyword (PS3.6); the standard itself names them in
 * English, and its keyword with the words apart is that name.
 */
import frenchNames from './frenchNames.json';

const french: Readonly<Record<string, string>> = frenchNames;

export function attributeName(keyword: string, language: string): string {
  const named = language === 'en' ? undefined : french[keyword];
  return named ?? wordsApart(keyword);
}

function wordsApart(keyword: string): string {
  return keyword.replace(/([a-z\d])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3 $2$4');
}
