import type { DefinitionHead } from './delegation.ts';

/**
 * Definitions by the names that people know: `fabrikam (customers/fabrikam.parameters.json)` where a parameter file gives
 * the values, with the place in the template where several definitions take them. Others keep the name that they have.
 */
export function withCaseNames<D extends DefinitionHead>(definitions: readonly D[]): D[] {
  const name = ({ file, parametersFile = '' }: DefinitionHead): string => {
    return `${customerOf(parametersFile, file)} (${parametersFile})`;
  };
  const alike = Map.groupBy(definitions, name);
  return definitions.map((one) => {
    if (one.parametersFile === undefined) return one;
    const isOnly = alike.get(name(one))?.length === 1;
    return { ...one, name: isOnly ? name(one) : `${name(one)}#${one.path}` };
  });
}

/** `parameters`, `params` or `param` as a word of a file's name. */
const PARAMETERS = /(^|[._-])param(?:eter)?s?(?=$|[._-])/i;

/** Whom a parameter file is for: what its name says besides the template's, else its folder. */
function customerOf(parametersFile: string, template: string): string {
  const parts = parametersFile.split('/');
  const stem = stemOf(template);
  const own = stemOf(parametersFile)
    .replace(PARAMETERS, '')
    .replace(/^[._-]+/, '');
  const rest = own.toLowerCase().startsWith(stem.toLowerCase()) ? own.slice(stem.length) : own;
  // `onboard.fabrikam` is for fabrikam; `onboarding` is no `onboard`.
  const customer = rest === own || /^[._-]/.test(rest) ? rest.replace(/^[._-]+/, '') : own;
  if (customer !== '' && rest !== '') return customer;
  const folder = parts.at(-2) ?? '';
  return folder !== '' && folder !== template.split('/').at(-2) ? folder : own || stem;
}

/** A file's name without folder and endings. */
function stemOf(file: string): string {
  return (file.split('/').at(-1) ?? file).replace(/\.(json|jsonc|bicep|bicepparam)$/i, '').replace(/\.template$/i, '');
}
