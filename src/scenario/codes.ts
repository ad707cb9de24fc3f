// Every finding the reader can make: its stable code, how grave it is, and what the game does when it is left. Sentences live in `text/`.

export type Severity = 'error' | 'warning' | 'tip';
export type Confidence = 'certain' | 'strong' | 'weak';
/** What happens when nobody repairs it. */
export type Consequence = 'refuse' | 'unknown-is-no-false' | 'ignored' | 'not-checked' | 'plain-par' | 'stale-text' | 'source-text' | 'migrated' | 'other-day';

interface Row {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly consequence: Consequence;
}

const error: Row = { severity: 'error', confidence: 'certain', consequence: 'refuse' };
const unknown: Row = { ...error, consequence: 'unknown-is-no-false' };

const warning = (confidence: Confidence): Row => ({ severity: 'warning', confidence, consequence: 'ignored' });
const tip = (confidence: Confidence): Row => ({ severity: 'tip', confidence, consequence: 'ignored' });

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
  W502: { severity: 'warning', confidence: 'strong', consequence: 'other-day' }, // a base world of another day than the first turn
  W511: { severity: 'warning', confidence: 'certain', consequence: 'stale-text' }, // a translation older than its text
  W512: { severity: 'warning', confidence: 'certain', consequence: 'source-text' }, // texts without their translation
  // Lint: reachability
  W610: warning('certain'), // an event whose conditions cannot all hold
  W611: warning('certain'), // a chain that nobody starts
  W612: warning('certain'), // an event outside the turns that are played
  W613: warning('certain'), // a chain that comes too late
  T614: tip('certain'), // an event that few games see
  W615: warning('certain'), // a choice that is never open
  W616: warning('certain'), // a default that may be closed
  W617: warning('certain'), // a chain to an event that does not wait for one
  T618: tip('certain'), // a condition that always holds
  W619: warning('strong'), // a chain without end
  W620: warning('certain'), // an ending that cannot come
  // Lint: data flow
  W621: warning('certain'), // an effect that changes nothing
  W622: warning('certain'), // an effect larger than its path
  T623: tip('strong'), // an event that does nothing
  W624: warning('strong'), // a condition on a control that nothing moves
  W625: warning('certain'), // a condition on an event that never fires
  T626: tip('certain'), // a source nobody names
  // Lint: fairness
  W631: warning('certain'), // a choice that costs more for the same
  T632: tip('weak'), // a choice that seems worse in everything
  W633: warning('strong'), // one side decides more
  W671: warning('strong'), // one side does better; found by playing
  W634: warning('certain'), // a reason of one government only
  W635: warning('strong'), // one government's reasons are longer
  W636: warning('strong'), // one side's briefing is longer
  // Lint: teaching
  W641: warning('strong'), // a card without objective
  W642: warning('certain'), // an objective without card
  W643: warning('certain'), // an objective without question
  W644: warning('certain'), // a debriefing without one of its phases
  T645: tip('strong'), // little time for the debriefing
  T646: tip('strong'), // few anchors
  // Lint: sources
  W651: warning('certain'), // an event without source
  T652: tip('certain'), // a source to look at again
  T653: tip('strong'), // a source without address
  W654: warning('strong'), // a claim stronger than its sources
  T655: tip('weak'), // an estimate without range
  W656: warning('certain'), // a slider without range
  // Lint: reading
  W661: warning('certain'), // a body too long for a card
  T662: tip('strong'), // a gist too long for a button
  W663: warning('strong'), // more reading than minutes
  // Lint: care
  W681: warning('strong'), // a people where a government acts
  W682: warning('strong'), // a person where an office decides
  T683: tip('weak'), // a loaded word
  T684: tip('weak'), // "country" where an economy is meant
  T685: tip('weak'), // words that need a screen or colours
  W691: warning('certain'), // a suppression that nothing answers to
  T501: { severity: 'tip', confidence: 'certain', consequence: 'plain-par' }, // no par yet
  T502: { severity: 'tip', confidence: 'certain', consequence: 'not-checked' }, // the rest was not checked
  T503: { severity: 'tip', confidence: 'certain', consequence: 'migrated' }, // an older format, brought over while loading
} as const satisfies { readonly [code: string]: Row };

export type DiagnosticCode = keyof typeof diagnosticRows;
export const diagnosticCodes = Object.keys(diagnosticRows) as readonly DiagnosticCode[];
