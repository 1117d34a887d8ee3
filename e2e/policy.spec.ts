/** The page policy holds, and a page that breaks it does not go unnoticed. */
import { expect, test } from './test';

test('foreign scripts, pictures and requests are stopped and seen', async ({ page, trouble }) => {
  await page.goto('');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.foreignScriptRan = true';
    document.head.append(script);
    const picture = new Image();
    picture.src = 'https://factdeck.invalid/picture.png';
    document.body.append(picture);
    const answered = await fetch('https://factdeck.invalid/').then(() => true, () => false);
    return { script: 'foreignScriptRan' in window, answered };
  });
  expect(ran).toEqual({ script: false, answered: false });
  await expect.poll(() => trouble.filter((found) => found.startsWith('policy:')).map((found) => found.split(' ')[1]).sort()).toEqual(['connect-src', 'img-src', 'script-src-elem']);
  trouble.length = 0;
});

test('every page carries its policy, and it says the same but for the hashes', async ({ request }) => {
  const policies = new Set<string>();
  for (const path of ['', 'study/', 'create/', 'quiz/', 'settings/', 'nowhere/']) {
    const html = await (await request.get(path)).text();
    const policy = /<head><meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? `none on /${path}`;
    policies.add(policy.replace(/ 'sha256-[^']+'/g, ''));
  }
  expect([...policies]).toEqual([
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src blob:; font-src 'self' blob: data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'",
  ]);
});

test('the frame of the assistant has a policy of its own, and no page but ours may frame it', async ({ request }) => {
  const answer = await request.get('assistant.html');
  expect(await answer.text()).toContain(`content="default-src 'none'; script-src 'self'; connect-src https: http://localhost:* http://127.0.0.1:*; base-uri 'none'; form-action 'none'"`);
  expect(answer.headers()['content-security-policy']).toBe("frame-ancestors 'self'");
});
