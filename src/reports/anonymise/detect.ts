/** A report in, the places that identify somebody out. Rules in the order of nothing: each claims, weights settle. */
import type { Lexicon } from './lexicon.ts';
import { findLabelled } from './names/labelled.ts';
import { findPatient } from './names/patient.ts';
import { spreadNames } from './names/spread.ts';
import { findTitled } from './names/titled.ts';
import { findUnannounced } from './names/unannounced.ts';
import { findAges } from './patterns/ages.ts';
import { findContacts } from './patterns/contacts.ts';
import { findDates } from './patterns/dates.ts';
import { findIdentifiers } from './patterns/identifiers.ts';
import { findInstitutions } from './patterns/institutions.ts';
import { findPlaces } from './patterns/places.ts';
import { findTowns } from './patterns/towns.ts';
import { readReport } from './report.ts';
import { resolveOverlaps } from './resolve.ts';
import type { PatientFacts, Span } from './span.ts';

/** Offsets are UTF-16, in the text as given. */
export function detect(text: string, lexicon: Lexicon, patient: PatientFacts = {}): Span[] {
  const report = readReport(text, lexicon);
  const { lower, starts } = report;
  const announced = [...findPatient(report, patient), ...findTitled(report), ...findLabelled(report)];
  const places = [...findPlaces(report), ...findTowns(report), ...findInstitutions(report)];
  const figures = [
    ...findDates(lower),
    ...findAges(lower),
    ...findContacts(lower),
    ...findIdentifiers(lower),
  ];
  const first = resolveOverlaps(report.text, [
    ...announced,
    ...places,
    ...figures,
    ...findUnannounced(report),
  ]);
  const all = resolveOverlaps(report.text, [...first, ...spreadNames(report, first)]);
  return joinNames(report.text, all).map(({ start, end, type, confidence, source }) => ({
    start: starts[start] ?? 0,
    end: starts[end] ?? text.length,
    type,
    confidence,
    source,
  }));
}

/** « Jean » and « Dupont » found by two rules, side by side, are one name. */
function joinNames<S extends Span>(text: string, spans: readonly S[]): S[] {
  const joined: S[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isName = span.type === 'PATIENT' || span.type === 'PERSON';
    if (
      last !== undefined &&
      isName &&
      last.type === span.type &&
      /^[ -]$/.test(text.slice(last.end, span.start))
    ) {
      joined[joined.length - 1] = {
        ...last,
        end: span.end,
        confidence: Math.max(last.confidence, span.confidence),
      };
    } else joined.push(span);
  }
  return joined;
}
