import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { code, codeBlock, logLines, markdown, markdownWithCode, oneLine } from '../../src/report/escape.ts';

describe('text in the log', () => {
  test('is never a workflow command', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('::', '##[', ' ', '\n', '\r', 'error', '::set-output name=x::', '\t', '\u2028'),
        }),
        (text) => {
          for (const line of logLines(text)) {
            expect(line.trimStart().startsWith('::')).toBe(false);
            expect(line).not.toContain('##[');
            expect(line).not.toMatch(/[\r\n]/);
          }
        },
      ),
    );
  });

  test('shows what cannot be seen', () => {
    expect(oneLine('a\nb\u202ec\u0007')).toBe('a\\nb\\u{202e}c\\u{7}');
  });
});

describe('text in Markdown', () => {
  test.each([
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[click](https://evil.example)', '\\[click\\](https\u2060://evil.example)'],
    ['@team #12 GH-3', '@\u2060team #\u206012 GH-\u20603'],
    ['www.evil.example', 'www\u2060.evil.example'],
    ['_www.evil.example', '\\_www\u2060.evil.example'],
    ['**b** _i_ ~s~ `c` a|b', '\\*\\*b\\*\\* \\_i\\_ \\~s\\~ \\`c\\` a\\|b'],
    ['# heading', '\\# heading'],
    ['1. item', '1\\. item'],
    ['- item', '\\- item'],
  ])('%s', (text, expected) => {
    expect(markdown(text)).toBe(expected);
  });

  test('ids are code', () => {
    expect(markdown('the role acdd72a7-3385-48ef-bd42-f606fba81ae7 is')).toBe(
      'the role `acdd72a7-3385-48ef-bd42-f606fba81ae7` is',
    );
  });

  test('no text ends the code it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '``', 'a', ' ', '|', '\n', '<') }), (text) => {
        const shown = code(text, true);
        if (shown === '') return;
        const fence = /^`+/.exec(shown)?.[0] ?? '';
        const inner = shown.slice(fence.length, -fence.length);
        expect(inner.match(/`+/g)?.some((run) => run === fence) ?? false).toBe(false);
        expect(inner).not.toMatch(/(?<!\\)\||\n/);
        const block = codeBlock(text);
        const blockFence = /^`+/.exec(block)?.[0] ?? '';
        expect(block.slice(blockFence.length, -blockFence.length - 1)).not.toContain(blockFence);
      }),
    );
  });

  test('commands to paste become blocks, lists stay lists', () => {
    expect(markdownWithCode('Do:\n\n    az x <y>\n\n- input: *wrong*')).toBe(
      'Do:\n\n\n```\naz x <y>\n```\n\n\n- input: \\*wrong\\*',
    );
  });
});

describe('text in Markdown, as GitHub renders it', () => {
  const rendered = (text: string) => micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const words = [
    ...['www.', 'WWW.', 'http://', 'https://', 'ftp://', 'mailto:', 'xmpp:', 'a@b.example', '@team', '#12', 'GH-7'],
    ...[
      'evil.example',
      '_',
      '*',
      '~~',
      '`',
      '[x](y)',
      '![x](y)',
      '<b>',
      '&amp;',
      '|',
      '\\',
      ' ',
      '(',
      ')',
      '^',
      ':',
      '[^1]',
    ],
  ];

  test('is text: no link, no picture, no markup, no mention', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const html = rendered(`- ${markdown(text)}`);
        expect(html).not.toMatch(/<(a|img|b|em|strong|del|code|table|h\d|sup)\b/);
        // GitHub makes references of these without any markup.
        expect(markdown(text)).not.toMatch(/@\w|#\d|GH-\d/);
      }),
    );
  });
});
