'use client';
/** Everything that can be set, saved as it is changed. */
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useView } from '@/components/collection';
import { KeyList } from '@/components/study/key-list';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/fields';
import { Screen } from '@/components/ui/screen';
import { Segmented } from '@/components/ui/segmented';
import { Switch } from '@/components/ui/switch';
import type { Settings } from '@/lib/core/model';
import { messages as m } from '@/lib/messages';
import { About } from './about';
import { BackupSection } from './backup-section';
import { NumberField } from './draft-field';
import { PresetForm } from './preset-form';
import { Section } from './section';
import { StorageSection } from './storage-section';
import { useStore } from './use-store';

const AssistantSection = dynamic(() => import('@/components/assistant/assistant-section').then((file) => file.AssistantSection), { ssr: false });
const CheckSection = dynamic(() => import('./check-section').then((module) => module.CheckSection), { ssr: false });

export function SettingsScreen() {
  return (
    <Screen title={m.settings.title} back="/">
      <Section title={m.settings.studySection}>
        <PresetForm />
        <DayFields />
      </Section>
      <Section title={m.settings.answerSection}>
        <AnswerFields />
      </Section>
      <Section title={m.settings.quizSection}>
        <ExtraTime />
      </Section>
      <Section title={m.settings.lookSection}>
        <Theme />
      </Section>
      <AssistantSection />
      <BackupSection />
      <StorageSection />
      <CheckSection />
      <About />
    </Screen>
  );
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

function DayFields() {
  const { settings } = useView();
  const { saveSettings } = useStore();
  return (
    <>
      <Select label={m.settings.rollover} hint={m.settings.rolloverHint} value={String(settings.rolloverHour)} onChange={(event) => saveSettings({ rolloverHour: Number(event.target.value) })}>
        {HOURS.map((hour) => (
          <option key={hour} value={hour}>
            {m.settings.hour(hour)}
          </option>
        ))}
      </Select>
      <NumberField label={m.settings.learnAhead} unit={m.settings.minutes} value={settings.learnAheadMinutes} least={0} most={1440} onChange={(learnAheadMinutes) => saveSettings({ learnAheadMinutes })} />
    </>
  );
}

function AnswerFields() {
  const { settings } = useView();
  const { saveSettings } = useStore();
  const [listed, setListed] = useState(false);
  return (
    <>
      <Switch label={m.settings.twoButtons} hint={m.settings.twoButtonsHint} checked={settings.twoButtons} onChange={(twoButtons) => saveSettings({ twoButtons })} />
      <Switch label={m.settings.keys} hint={m.settings.keysHint} checked={settings.keys} onChange={(keys) => saveSettings({ keys })} />
      <Button className="justify-self-start" onClick={() => setListed(true)}>
        {m.settings.keysShow}
      </Button>
      <KeyList open={listed} onClose={() => setListed(false)} keysOn={settings.keys} />
    </>
  );
}

const EXTRA_TIMES = ['1', '1.25', '1.5', '2', '0'] as const;

function ExtraTime() {
  const { settings } = useView();
  const { saveSettings } = useStore();
  const options = EXTRA_TIMES.map((value) => ({ value, label: m.settings.extraTimes[value] }));
  return <Segmented label={m.settings.extraTime} value={String(settings.extraTime) as (typeof EXTRA_TIMES)[number]} options={options} onChange={(value) => saveSettings({ extraTime: Number(value) as Settings['extraTime'] })} />;
}

const THEMES = ['system', 'light', 'dark'] as const;

function Theme() {
  const { settings } = useView();
  const { saveSettings } = useStore();
  return <Segmented label={m.settings.theme} value={settings.theme} options={THEMES.map((value) => ({ value, label: m.settings.themes[value] }))} onChange={(theme) => saveSettings({ theme })} />;
}
