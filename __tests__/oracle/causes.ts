/** What the engine's and our messages are about, where the same thing is said in many words. The first that fits. */
const SUBJECTS: readonly (readonly [RegExp, string])[] = [
  [/user-defined function/, 'argument or output of a user function'],
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
  [/requires .* argument|At least .* parameter|requires '.*' (resource name )?argument/, 'number of arguments'],
  [/expects its|function arguments should be|provided value is of type|not valid: all/, 'kind of an argument'],
  [/cannot convert provided value|cannot be converted/, 'a text that is no number or boolean'],
  [/Resource\w* id|resourceId|ResourceId/, 'arguments of a resource id'],
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
