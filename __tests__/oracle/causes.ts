export const NUMBER_OF_ARGUMENTS = 'number of arguments';
export const KIND_OF_ARGUMENT = 'kind of an argument';

/** What the engine's and our messages are about, where the same thing is said in many words. The first that fits. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/user-defined function/, 'argument or output of a user function'],
  [
    /template function '(contains|empty|length)' expects|multiple types|type mismatch|Either all or none of the parameters/,
    KIND_OF_ARGUMENT,
  ],
  [/symbol references itself/, 'a user function within itself'],
  [/template parameter .* not part of the allowed value/s, 'a value that is not allowed'],
  [/template parameter .*(Length of the value|minimum|maximum|less than|greater than)/s, 'limits of a parameter'],
  [/template parameter .*Expected a value of type/s, 'type of a parameter'],
  [/duplicate key/, 'toObject() with a key twice'],
  [/index .* out of bounds|index parameter/, 'an index out of bounds'],
  [/property .* doesn't exist/s, 'a member that does not exist'],
  [/property .* can't be evaluated/s, 'access to what has no members'],
  [/invalid copy count/, 'the count of a copy'],
  [/nested copy arrays/, 'a copy within a copy'],
  [/'copyIndex'/, 'copyIndex() outside of a copy'],
  [/divide by zero/, 'division by zero'],
  [/expression evaluation/, 'outer in language version 2.0'],
  [/function requires exactly one multi|requires '.*' resource name/, 'arguments of a resource id'],
  [
    /maximum two arguments|requires .* argument|At least .* parameter|requires '.*' (resource name )?argument/,
    NUMBER_OF_ARGUMENTS,
  ],
  [/expects its|function arguments should be|provided value is of type|not valid: all/, KIND_OF_ARGUMENT],
  [/cannot convert provided value|cannot be converted/, 'a text that is no number or boolean'],
  [/resourceId'|ResourceId'|resource id/, 'arguments of a resource id'],
  [
    /The template \S+ at line \S+ and column \S+ is invalid\. Resource copy|Resource copy count must be/,
    'the count of a copy',
  ],
  [/same key has already been added/, 'names that differ in case only'],
  [/Unable to parse language expression|is not expected/, 'what is no expression'],
  [
    /out of range|padding character|Total width|decoded from base64|valid data URI|uri string|not valid JSON/,
    'a value that a function does not take',
  ],
  [/parameters were supplied, but do not correspond|is not provided/, 'parameters that are not given or not declared'],
  [/^BCP188/, 'not loaded into the compiler'],
  [/^BCP\d+/, 'a parameter that the compiler refuses'],
  [/guid\(\) is not worked out|uniquestring\(\) is not/i, 'guid() or uniqueString()'],
  [/is known only at deployment/, 'known only at deployment'],
  [/is not declared/, 'something undeclared'],
];

/** A message without what differs from template to template. */
export function causeOf(message: string): string {
  const subject = SUBJECTS.find(([words]) => words.test(message));
  if (subject) return subject[1];
  return message
    .replace(/ (Please see|The syntax is) .*$/s, '')
    .replace(/^The (template|language) .* is not valid: /s, '')
    .replace(/'[^']*'|"[^"]*"|\b\d+\b/g, '…')
    .slice(0, 160);
}
