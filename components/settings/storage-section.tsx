'use client';
/** Whether the browser keeps the cards, in words, and what a person can do about it. */
import { useEffect, useState } from 'react';
import { shouldOfferInstall } from '@/components/create/install-offer';
import { useView } from '@/components/collection';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { messages as m } from '@/lib/messages';
import { Section } from './section';
import { askToKeep, bytesUsed, keepingNow, type Keeping } from './storage';

const WORDS: Readonly<Record<Keeping, string>> = {
  kept: m.settings.storageKept,
  'not-promised': m.settings.storageNotPromised,
  unknown: m.settings.storageUnknown,
};

export function StorageSection() {
  const [keeping, setKeeping] = useState<Keeping | null>(null);
  const [bytes, setBytes] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void keepingNow().then(setKeeping);
    void bytesUsed().then(setBytes);
  }, []);
  const ask = async () => {
    const answer = await askToKeep();
    setKeeping(answer);
    setRefused(answer !== 'kept');
  };
  return (
    <Section title={m.settings.storageSection}>
      <p role="status">
        {keeping === null ? null : `${WORDS[keeping]} `}
        {bytes === null ? null : m.settings.storageUsed((bytes / 1_000_000).toFixed(1))}
      </p>
      {keeping === 'not-promised' ? (
        <Button className="justify-self-start" onClick={() => void ask()}>
          {m.settings.storageAsk}
        </Button>
      ) : null}
      {refused ? <p className="text-soft">{m.settings.storageRefused}</p> : null}
      <OfflineLine />
      <InstallHint />
    </Section>
  );
}

function OfflineLine() {
  return <p className="text-soft">{navigator.serviceWorker?.controller ? m.settings.offlineReady : m.settings.offlineNot}</p>;
}

function InstallHint() {
  const { cards } = useView();
  if (!shouldOfferInstall()) return null;
  return (
    <Notice>
      <p className="font-semibold">{m.settings.installTitle}</p>
      <p className="pt-1">{cards.size === 0 ? m.settings.installText : m.settings.installTextLate}</p>
    </Notice>
  );
}
