import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { assistantPolicy, inlineScripts, withPolicy } from './build-policy.mjs';

const PAGE = '<!DOCTYPE html><html><head><script src="/a.js" async=""></script><script>one()</script></head><body><script id="x">two("</p>")\n</script></body></html>';

test('the scripts of a page are those without an address, letter by letter', () => {
  expect(inlineScripts(PAGE)).toEqual(['one()', 'two("</p>")\n']);
});

test('the policy stands first in the head and allows exactly the scripts of its page', () => {
  const policy = /<head><meta http-equiv="Content-Security-Policy" content="([^"]*)"\/><script/.exec(withPolicy(PAGE))?.[1];
  const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('one()')} ${hash('two("</p>")\n')};`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-(inline|eval) /);
});

test('a page that could not carry the policy stops the build', () => {
  expect(() => withPolicy('<p>no head</p>')).toThrow();
});

test('only the frame of the assistant may ask other hosts, and outside this device over https alone', () => {
  expect(withPolicy(PAGE)).toContain("connect-src 'self';");
  const framed = withPolicy(PAGE, () => assistantPolicy);
  expect(framed).toContain("default-src 'none'; script-src 'self'; connect-src https: http://localhost:* http://127.0.0.1:*;");
  expect(framed).not.toMatch(/unsafe|data:|blob:|\*(?!;)(?! http)/);
});
