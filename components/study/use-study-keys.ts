'use client';
/** Listens for Anki's keys while a card is on the desk. */
import { useEffect, useEffectEvent, type RefObject } from 'react';
import type { CardPlayer } from '@/components/note/html-plays';
import type { Settings } from '@/lib/core/model';
import type { Desk } from './desk';
import { actionOfKey, type CardAct, type KeyAction, type SoundAct } from './keys';

interface StudyKeys {
  readonly desk: Desk;
  readonly revealed: boolean;
  readonly settings: Settings;
  readonly player: RefObject<CardPlayer | null>;
  readonly onAct: (act: CardAct) => void;
  readonly onSound: (act: SoundAct) => void;
  readonly onFlag: (flag: number) => void;
  readonly onSource: () => void;
}

/** Nothing happens while a person types, while a sheet is open, or when the keys are switched off. */
export function useStudyKeys({ desk, revealed, settings, player, onAct, onSound, onFlag, onSource }: StudyKeys): void {
  const playOrTell = (act: SoundAct): void => {
    const sounds = player.current;
    if (act === 'record' || act === 'playOwn' || !sounds?.hasSounds) onSound(act);
    else if (act === 'replay') sounds.replay();
    else if (act === 'pause') sounds.pause();
    else sounds.skip(act === 'backward' ? -SKIP_SECONDS : SKIP_SECONDS);
  };
  const perform = (action: KeyAction): void => {
    if (action.type === 'reveal') desk.reveal();
    else if (action.type === 'rate') desk.rate(action.rating);
    else if (action.type === 'undo') desk.undo();
    else if (action.type === 'redo') desk.redo();
    else if (action.type === 'source') onSource();
    else if (action.type === 'flag') onFlag(action.flag);
    else if (isSound(action.type)) playOrTell(action.type);
    else onAct(action.type);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!settings.keys || event.defaultPrevented || event.repeat || isElsewhere(event)) return;
    const action = actionOfKey(event, revealed, settings.twoButtons);
    // Without a sound to play, F5 is the browser's.
    if (!action || (event.key === 'F5' && !player.current?.hasSounds)) return;
    event.preventDefault();
    perform(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

const SKIP_SECONDS = 5;

const SOUND_ACTS: ReadonlySet<string> = new Set<SoundAct>(['replay', 'pause', 'backward', 'forward', 'record', 'playOwn']);

const isSound = (type: string): type is SoundAct => SOUND_ACTS.has(type);

/** The key belongs to a field, to an open sheet, or presses the control that has the focus. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const target = event.target instanceof HTMLElement ? event.target : null;
  if (!target) return false;
  if (target.isContentEditable || target.closest('input, textarea, select')) return true;
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary') !== null;
}
