'use client';
/** A card that is said: its prompt, time to think, its answer, and two areas that can be hit without looking. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useView } from '@/components/collection';
import { createPlayer } from '@/components/note/player';
import { canSpeak } from '@/components/note/voice';
import type { CardPlayer } from '@/components/note/html-plays';
import type { Desk, DeskState } from '@/components/study/desk';
import { useStudyKeys } from '@/components/study/use-study-keys';
import { Button, IconButton, Icon, Notice, Progress, Screen } from '@/components/ui';
import type { Card, Note } from '@/lib/core/model';
import { progressOf } from '@/lib/core/session';
import { messages as m } from '@/lib/messages';
import { walk as w } from '@/lib/messages/en/walk';
import { useHeadset } from './use-headset';
import { useSides, type Sides } from './use-sides';
import { WalkOptions } from './walk-options';
import { readWalkSettings, writeWalkSettings, type WalkSettings } from './walk-settings';

interface WalkCardProps {
  readonly desk: Desk;
  readonly state: DeskState;
  readonly card: Card;
  readonly note: Note;
  readonly onLeave: () => void;
  /** Back to the usual screen of the same session. */
  readonly onStop: () => void;
}

export function WalkCard({ desk, state, card, note, onLeave, onStop }: WalkCardProps) {
  const [settings, setSettings] = useState(readWalkSettings);
  const { settings: own, decks } = useView();
  const { revealed } = state.session;
  const { done, total } = progressOf(state.session);
  const sides = useSides(card, note, settings.speed);
  const { repeat, player } = useSaying(desk, sides, revealed, settings.pause);
  useHeadset({
    title: sides?.promptText ?? '', artist: decks.get(card.deckId)?.name ?? '',
    onMiddle: () => (revealed ? repeat() : desk.reveal()),
    onNext: () => (revealed ? desk.rate('good') : desk.reveal()),
    onBack: () => (revealed ? desk.rate('again') : repeat()),
  });
  useStudyKeys({ desk, revealed, settings: own, player, onAct: () => undefined, onSound: () => undefined, onFlag: () => undefined, onSource: () => undefined });
  const change = (next: WalkSettings) => {
    setSettings(next);
    writeWalkSettings(next);
  };
  return (
    <Screen title={m.study.position(Math.min(done + 1, total), total)} pageTitle={w.title} back={onLeave} backKind="close" backLabel={m.study.leave} focused
      actions={<UndoButton desk={desk} canUndo={state.canUndo} />} below={<Progress value={done} max={total} label={m.study.progress(done, total)} />}>
      <div className="grid flex-1 content-start gap-5 pt-5">
        {!canSpeak() && <Notice tone="warn">{w.noVoice}</Notice>}
        <Words sides={sides} revealed={revealed} />
        {revealed
          ? <TwoAreas onAgain={() => desk.rate('again')} onGood={() => desk.rate('good')} />
          : <BigArea label={w.answer} hint={w.thinking(settings.pause)} isStrong onPress={() => desk.reveal()} />}
        <div className="flex flex-wrap gap-3">
          <Button onClick={repeat}><Icon name="play" size={18} />{w.repeat}</Button>
          <Button onClick={onStop}>{w.stop}</Button>
        </div>
        <WalkOptions settings={settings} onChange={change} />
      </div>
    </Screen>
  );
}

/** Says the prompt, waits, gives the answer and says it; a tap at any time goes on. */
function useSaying(desk: Desk, sides: Sides | null, revealed: boolean, pause: number) {
  const [sounds] = useState(createPlayer);
  const player = useRef<CardPlayer | null>(null);
  const reveal = useEffectEvent(() => desk.reveal());
  const repeat = () => void sounds.play(sides?.[revealed ? 'answer' : 'prompt'] ?? []);
  useEffect(() => {
    player.current = { hasSounds: true, replay: () => void sounds.play(sides?.[revealed ? 'answer' : 'prompt'] ?? []), pause: sounds.pause, skip: sounds.skip };
  }, [sounds, sides, revealed]);
  useEffect(() => {
    const urls = [...(sides?.media ?? [])].map(([name, content]) => [name, URL.createObjectURL(content)] as const);
    for (const [name, url] of urls) sounds.keep(name, new Audio(url));
    return () => urls.forEach(([name, url]) => {
      sounds.keep(name, null);
      URL.revokeObjectURL(url);
    });
  }, [sounds, sides]);
  useEffect(() => {
    if (!sides) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let current = true;
    void sounds.play(revealed ? sides.answer : sides.prompt).then(() => {
      if (current && !revealed && pause > 0) timer = setTimeout(() => reveal(), pause * 1000);
    });
    return () => {
      current = false;
      if (timer !== null) clearTimeout(timer);
      sounds.stop();
    };
  }, [sounds, sides, revealed, pause]);
  return { repeat, player };
}

function UndoButton({ desk, canUndo }: { readonly desk: Desk; readonly canUndo: boolean }) {
  return (
    <IconButton label={m.study.undo} disabled={!canUndo} onClick={() => desk.undo()}>
      <Icon name="undo" className="rtl:-scale-x-100" />
    </IconButton>
  );
}

function Words({ sides, revealed }: { readonly sides: Sides | null; readonly revealed: boolean }) {
  return (
    <div aria-live="polite" className="min-h-24 font-serif text-xl break-words">
      <p dir="auto" className={revealed ? 'text-soft' : ''}>{sides?.promptText}</p>
      {revealed && <p dir="auto" className="pt-3 font-semibold">{sides?.answerText}</p>}
    </div>
  );
}

function TwoAreas({ onAgain, onGood }: { readonly onAgain: () => void; readonly onGood: () => void }) {
  return (
    <div role="group" aria-label={w.ratings} className="grid grid-cols-2 gap-3">
      <BigArea label={w.again} hint={w.againHint} onPress={onAgain} />
      <BigArea label={w.good} hint={w.goodHint} isStrong onPress={onGood} />
    </div>
  );
}

function BigArea({ label, hint, isStrong = false, onPress }: { readonly label: string; readonly hint: string; readonly isStrong?: boolean; readonly onPress: () => void }) {
  return (
    <button type="button" onClick={onPress} className={`grid min-h-[38dvh] w-full content-center gap-1 rounded-card border p-4 text-center select-none ${isStrong ? 'border-ink bg-ink text-paper' : 'border-rule bg-sheet hover:border-edge'}`}>
      <span className="text-2xl font-semibold">{label}</span>
      <span className={isStrong ? '' : 'text-soft'}>{hint}</span>
    </button>
  );
}
