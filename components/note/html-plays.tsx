/** What a foreign card plays: by itself when a side shows, again by a key, each by its button. */
'use client';

import { useEffect, useImperativeHandle, useState, type RefObject } from 'react';
import type { HtmlFace } from '@/lib/core/html-cards';
import type { StudyOptions } from '@/lib/core/options';
import type { Play } from '@/lib/core/plays';
import { Sound, Voice } from './html-controls';
import { createPlayer } from './player';

/** What the keys of the study screen do with the card's sounds. */
export interface CardPlayer {
  /** Whether there is anything to hear. */
  readonly hasSounds: boolean;
  readonly replay: () => void;
  readonly pause: () => void;
  readonly skip: (seconds: number) => void;
}

interface PlaysProps {
  readonly face: HtmlFace;
  readonly shown: boolean;
  /** Null until they are read. */
  readonly media: ReadonlyMap<string, Blob> | null;
  readonly options: Pick<StudyOptions, 'autoplay' | 'replayQuestion'>;
  readonly player: RefObject<CardPlayer | null> | undefined;
}

export function Plays({ face, shown, media, options, player }: PlaysProps) {
  const [sounds] = useState(createPlayer);
  const side = shown ? face.answer.plays : face.question.plays;
  const all = shown ? [...face.question.plays, ...side] : side;
  const isRead = media !== null;
  useEffect(() => {
    if (isRead && options.autoplay) void sounds.play(side);
    return sounds.stop;
  }, [sounds, side, isRead, options.autoplay]);
  useImperativeHandle(player, () => ({ hasSounds: all.length > 0, replay: () => void sounds.play(shown && !options.replayQuestion ? side : all), pause: sounds.pause, skip: sounds.skip }));
  const buttons = numbered(all);
  return buttons.map(({ play, number }) => {
    if (play.kind === 'voice') return <Voice key={`voice ${play.language} ${play.text}`} number={number} onPlay={() => void sounds.play([play])} />;
    return <Sound key={`file ${play.name}`} number={number} content={media?.get(play.name)} onElement={(element) => sounds.keep(play.name, element)} onPlay={() => void sounds.play([play])} />;
  });
}

/** One button for what plays twice; files and voices each counted from 1, and 0 where there is one. */
function numbered(plays: readonly Play[]): { play: Play; number: number }[] {
  const once = [...new Map(plays.map((play) => [JSON.stringify(play), play])).values()];
  return once.map((play) => {
    const alike = once.filter(({ kind }) => kind === play.kind);
    return { play, number: alike.length > 1 ? alike.indexOf(play) + 1 : 0 };
  });
}
