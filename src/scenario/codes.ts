// Every finding the reader can make: its stable code, how grave it is, and what the game does when it is left. Sentences live in `text/`.

export type Severity = 'error' | 'warning' | 'tip';
export type Confidence = 'certain' | 'strong' | 'weak';
/** What happens when nobody repairs it. */
export type Consequence = 'refuse' | 'unknown-is-no-false' | 'ignored' | 'not-checked' | 'plain-par' | 'stale-text' | 'source-text' | 'migrated';

interface Row {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly consequence: Consequence;
}

const error: Row = { severity: 'error', confidence: 'certain', consequence: 'refuse' };
const unknown: Row = { ...error, consequence: 'unknown-is-no-false' };

/** In the order in which findings are shown: causes before what follows from them. */
export const diagnosticRows = {
  // Files and limits
  E001: error, // a file that is named is not there
  E002: error, // too many bytes
  E003: error, // nested too deep
  E004: error, // too many events
  E005: error, // too many values
  E006: error, // made for another version of the rules
  E007: error, // a language's file with a name that is none
  E008: error, // an old format that a person has to bring over
  // JSON
  E010: error, // empty file
  E011: error, // ends too early
  E012: error, // typographic quotes
  E013: error, // single quotes
  E014: error, // missing comma
  E015: error, // comma too many
  E016: error, // comment
  E017: error, // text without its closing quote
  E018: error, // missing colon
  E019: error, // name without quotes
  E020: error, // a word that is no value
  E021: error, // a number JSON does not know
  E022: error, // bad escape
  E023: error, // control character inside a text
  E024: error, // something after the end
  E025: error, // wrong bracket
  E026: error, // something else unexpected
  E030: error, // name twice in one object
  E031: error, // reserved name
  E032: error, // number too large to be a number
  E033: error, // half a character
  // Shape
  E111: error, // unknown field
  E112: error, // wrong kind of value
  E113: error, // missing field
  E114: error, // not one of the allowed values
  E115: error, // not written as such a thing is written
  E116: error, // wrong number of items
  E117: error, // number out of its range
  E118: error, // text too short or too long
  // Names and conditions
  E201: error, // a name that nothing has
  E202: error, // the same id twice
  E203: error, // an override that overrides nothing
  E204: unknown, // unknown path
  E205: error, // a condition that cannot be read
  E206: error, // a condition whose parts do not fit
  E207: unknown, // unknown function, or one called wrongly
  E208: unknown, // unknown id inside a condition
  E211: error, // a path that may not be changed
  // Numbers
  E301: error, // outside the registry's range
  E302: error, // low, value and high out of order
  E303: error, // parts that do not add up
  E304: error, // not in steps
  // Events, plans and the whole
  E401: error, // not exactly one default
  E402: error, // two triggers at once
  E403: error, // no such level
  E404: error, // dates
  E405: error, // a choice for a side that never gets the card
  E406: error, // a start value is missing
  E407: error, // plans without a reference
  E408: error, // turns of a plan's phases
  E409: error, // a reserved bloc id
  E410: error, // an anchor that not everybody would meet
  E411: error, // a suppression of something that cannot be suppressed
  E412: error, // an expectation built wrongly
  E413: error, // a check with neither or both ways to play, or with seeds that run backwards
  E414: error, // nobody by that name plays
  E415: error, // a choice that a check cannot lay down
  E421: error, // a translation of a text that does not exist
  E422: error, // a translation with other placeholders
  // Softer findings
  W501: { severity: 'warning', confidence: 'strong', consequence: 'ignored' }, // labs' shares do not add up
  W511: { severity: 'warning', confidence: 'certain', consequence: 'stale-text' }, // a translation older than its text
  W512: { severity: 'warning', confidence: 'certain', consequence: 'source-text' }, // texts without their translation
  T501: { severity: 'tip', confidence: 'certain', consequence: 'plain-par' }, // no par yet
  T502: { severity: 'tip', confidence: 'certain', consequence: 'not-checked' }, // the rest was not checked
  T503: { severity: 'tip', confidence: 'certain', consequence: 'migrated' }, // an older format, brought over while loading
} as const satisfies { readonly [code: string]: Row };

export type DiagnosticCode = keyof typeof diagnosticRows;
export const diagnosticCodes = Object.keys(diagnosticRows) as readonly DiagnosticCode[];
