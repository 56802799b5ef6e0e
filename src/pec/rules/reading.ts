/** Rules that the reader of templates finds broken while it reads. */
import type { Rule } from './rule.ts';
import { PARAMETER_FILES, TEMPLATE_EXPRESSIONS, TEMPLATE_SYNTAX } from './sources.ts';

/** In the order of precedence. */
export const READING = [
  {
    id: 'template-unreadable',
    level: 'error',
    effect: 'not-ready',
    title: 'The file cannot be read as a template',
    fires:
      'A file that matters cannot be parsed (line and column are given), is larger than 4 MB, is nested too deeply, refers to itself in a circle, has a copy loop beyond 800 turns, does not compile as Bicep, or is a link that leads out of the workspace. All other files are judged. The file is a case of its own.',
    why: 'A template that cannot be read cannot be judged, and Azure would refuse to deploy it.',
    toDo: 'Correct the file at the place named, split it, or exclude it with a `!` glob.',
    source: TEMPLATE_SYNTAX,
  },
  {
    id: 'resource-type-unknown',
    level: 'error',
    effect: 'not-ready',
    title: 'The provider has no such resource type',
    fires:
      'A resource of `Microsoft.ManagedServices` has a type that does not exist. The nearest type is named. It is a case of its own, to which its parameter files belong.',
    why: 'Azure refuses a template with a type that does not exist, so nothing of it is delegated.',
    toDo: 'Correct the type: registration definitions are `Microsoft.ManagedServices/registrationDefinitions`.',
    source: 'https://learn.microsoft.com/azure/templates/microsoft.managedservices/registrationdefinitions',
  },
  {
    id: 'expression-invalid',
    level: 'error',
    effect: 'not-ready',
    title: 'An expression is not valid',
    fires:
      "An expression that decides is one that Azure's template engine refuses: its syntax, a bracket too few, the number or the kind of its arguments, a text where a list is needed.",
    why: 'Azure refuses the template, so nothing of it is delegated.',
    toDo: 'Correct the expression at the place named.',
    source: TEMPLATE_EXPRESSIONS,
  },
  {
    id: 'undefined-reference',
    level: 'error',
    effect: 'not-ready',
    title: 'A value that decides names something that is not declared',
    fires:
      'A value that decides names a parameter, a variable or a function of its own namespace that the template does not declare. The nearest name is given. (A built-in function that this check does not know leaves the value unknown.)',
    why: 'Azure refuses the template, so nothing of it is delegated.',
    toDo: 'Correct the name, or declare what it names.',
    source: TEMPLATE_EXPRESSIONS,
  },
  {
    id: 'template-refused',
    level: 'error',
    effect: 'not-ready',
    variant: {
      level: 'warning',
      effect: 'unknown',
      when: 'what is refused decides no grant but is evaluated all the same: an unused variable or default, an output, another resource',
    },
    title: 'Azure Resource Manager refuses the template',
    fires:
      'Azure Resource Manager refuses the template itself: a resource depends on itself, in a circle or on nothing, or stands there twice; an `apiVersion` is missing or never existed; a value lies outside of the limits that its parameter declares. It stands on each case of the template.',
    why: 'A deployment that is refused delegates nothing.',
    toDo: 'Correct the template at the place named.',
    source: TEMPLATE_SYNTAX,
  },
  {
    id: 'parameters-unpaired',
    level: 'error',
    effect: 'unknown',
    failsUnknown: true,
    title: 'The parameter file belongs to no template',
    fires:
      'A file gives authorizations, and no template takes it, or several do. The finding says which, and what to write into the file. The file is a case of its own.',
    why: 'Nobody judged the values in it: a customer may be without the credit, and nobody would notice.',
    toDo: 'Name the template in the file (`metadata.template`), give both the same name, or leave the file out with a `!` glob.',
    source: PARAMETER_FILES,
  },
  {
    id: 'not-judged',
    level: 'error',
    effect: 'unknown',
    failsUnknown: true,
    title: 'Something that concerns Azure Lighthouse could not be read',
    fires:
      'A file or linked template concerns Azure Lighthouse and could not be read: there is no `bicep` CLI, a module is not restored, a link is not followed, the form is not one that is read, or the text cannot be decoded. The finding says how to make it readable, or how to leave it out.',
    why: 'What nobody judged may be wrong, and nobody would notice.',
    toDo: 'Do what the finding says, or leave the file out with a `!` glob.',
    source: TEMPLATE_SYNTAX,
  },
] as const satisfies Rule[];
