/** Which version this is and under what terms. */
import { messages as m } from '@/lib/messages';
import { assetUrl } from '@/lib/workers/base-path';
import { Section } from './section';
import packageJson from '@/package.json';

export function About() {
  return (
    <Section title={m.settings.aboutSection}>
      <div>
        <p className="font-medium">{m.settings.version(packageJson.version)}</p>
        <p className="pt-1 text-soft">{m.settings.licence}</p>
        <a href={assetUrl('/licences.txt')} className="inline-flex min-h-11 items-center font-medium underline underline-offset-4">
          {m.settings.licences}
        </a>
      </div>
    </Section>
  );
}
