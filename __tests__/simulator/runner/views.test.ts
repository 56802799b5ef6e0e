import { describe, expect, it } from 'vitest';
import { logView } from '../../../simulator/runner/log-view.ts';
import { renderMarkdown } from '../../../simulator/runner/markdown-view.ts';
import { style, width } from '../../../simulator/runner/terminal.ts';

const PLAIN = style(false);

function view(text: string) {
  const lines: string[] = [];
  const log = logView((line) => lines.push(line), PLAIN);
  // In pieces that cut through lines and commands, as pipes deliver them.
  for (const piece of text.match(/.{1,7}/gs) ?? []) log.write(piece);
  log.end();
  return { lines, annotations: log.annotations, dropped: log.dropped };
}

describe('the log', () => {
  it('indents groups and hides what only debug logging shows', () => {
    expect(view('a\n::group::Scope\nb\n::debug::c\n::endgroup::\nd').lines).toEqual(['a', '▼ Scope', '  b', 'd']);
  });

  it('collects annotations with their place', () => {
    const { lines, annotations } = view(
      '::error file=a%2Cb.json,line=3,col=7,title=role%3A Reader::one%0Atwo 100%25\n::notice::n\n',
    );
    expect(lines).toEqual(['Error: one', 'two 100%', 'Notice: n']);
    expect(annotations).toEqual([
      { level: 'error', title: 'role: Reader', message: 'one\ntwo 100%', place: 'a,b.json:3:7' },
      { level: 'notice', title: '', message: 'n', place: '' },
    ]);
  });

  it('keeps ten annotations of a level, as GitHub does, and shows all lines', () => {
    const lines = [...Array(12).keys()].map((number) => `::error::${number}`);
    const log = view(`${lines.join('\n')}\n::warning::w`);
    expect(log.annotations.map(({ message }) => message)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      'w',
    ]);
    expect(log.dropped).toBe(2);
    expect(log.lines).toHaveLength(13);
  });

  it('takes the older form of commands anywhere in a line, and blanks before the newer one', () => {
    const { lines, annotations } = view(
      'a ##[error file=x%3By.json;line=2]b%5D%0Ac\n  ::warning::d\n##[section]e\n##[group]f',
    );
    expect(annotations).toEqual([
      { level: 'error', title: '', message: 'b]\nc', place: 'x;y.json:2' },
      { level: 'warning', title: '', message: 'd', place: '' },
    ]);
    expect(lines).toEqual(['Error: b]', 'c', 'Warning: d', '##[section]e', '▼ f']);
  });

  it('masks secrets from the moment they are named', () => {
    expect(view('s3cret\n::add-mask::s3cret\nit is s3cret\n::error::s3cret').lines).toEqual([
      's3cret',
      'it is ***',
      'Error: ***',
    ]);
  });

  it('leaves commands alone while they are stopped', () => {
    expect(view('::stop-commands::t\n::error::no\n::t::\n::warning::yes').lines).toEqual([
      '::error::no',
      'Warning: yes',
    ]);
  });

  it('does not take other text for a command', () => {
    expect(view('a ::error::b\n:: x\nstd::string').lines).toEqual(['a ::error::b', ':: x', 'std::string']);
  });
});

describe('the summary', () => {
  it('has headings, lists, code and links as text', () => {
    const markdown = [
      '<!-- marker -->',
      '## Not ready \\*yet\\*',
      '- **bold** and `co**de` and [docs](https://a.b)',
      '```json',
      '{ "a": "**" }',
      '```',
      '<details><summary>More</summary>',
      '',
      'a &lt;b&gt; c',
      '</details>',
    ].join('\n');
    expect(renderMarkdown(markdown, PLAIN).split('\n')).toEqual([
      'Not ready *yet*',
      '',
      '• bold and co**de and docs (https://a.b)',
      '    { "a": "**" }',
      '▼ More',
      '',
      'a <b> c',
    ]);
  });

  it('aligns tables, also with emoji and bars in cells', () => {
    const table = '| Scope | Verdict |\n|---|:--|\n| `/a\\|b` | ✅ ready |\n| longer one | x |\n\nend';
    expect(renderMarkdown(table, PLAIN).split('\n')).toEqual([
      'Scope       Verdict',
      '──────────  ────────',
      '/a|b        ✅ ready',
      'longer one  x',
      '',
      'end',
    ]);
    expect(width('✅ ready')).toBe(8);
  });

  it('is coloured only where that is wanted', () => {
    expect(renderMarkdown('# A', style(true))).toContain('\u001b[1mA');
    expect(renderMarkdown('# A', PLAIN)).toBe('A');
    expect(width(style(true).red('abc'))).toBe(3);
  });
});
