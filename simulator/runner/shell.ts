/** One line that sets a variable, in the language of the shell. */
export function assignment(name: string, value: string, shell: 'sh' | 'powershell'): string {
  return shell === 'sh'
    ? `export ${name}='${value.replaceAll("'", "'\\''")}'`
    : `$env:${name} = '${value.replaceAll("'", "''")}'`;
}
