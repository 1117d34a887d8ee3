/** Which version this is and under what terms. */
import { messages as m } from '@/lib/messages';
import { Section } from './section';
import packageJson from '@/package.json';

export function About() {
  return (
    <Section title={m.settings.aboutSection}>
      <div>
        <p className="font-medium">{m.settings.version(packageJson.version)}</p>
        <p className="pt-1 text-soft">{m.settings.licence}</p>
      </div>
    </Section>
  );
}
