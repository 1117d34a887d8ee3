'use client';
/** What the scheduler knows of a card, and its history. */
import Link from 'next/link';
import { useCollection, useView } from '@/components/collection';
import { Sheet } from '@/components/ui/sheet';
import { dateOfDay, type Moment } from '@/lib/core/day';
import type { Card, Note, QuizId, Review, StudiedSchedule } from '@/lib/core/model';
import { retrievabilityOf } from '@/lib/core/schedule';
import { messages as m } from '@/lib/messages';
import { useQuizzesByBatch } from './review-origin';
import { CardHistory } from './card-history';
import { ForgettingCurve } from './forgetting-curve';
import { settingFor } from './setting';

interface CardInfoProps {
  readonly card: Card;
  readonly note: Note;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function CardInfo({ open, onClose, ...rest }: CardInfoProps) {
  return (
    <Sheet open={open} onClose={onClose} title={m.study.infoTitle}>
      <Facts {...rest} />
    </Sheet>
  );
}

function Facts({ card, note }: Omit<CardInfoProps, 'open' | 'onClose'>) {
  const collection = useCollection();
  const view = useView();
  const moment = collection.moment();
  const schedule = view.schedules.get(card.id);
  const found = settingFor(collection, card.id, moment);
  const lines: (readonly [string, string])[] = [
    [m.study.infoDeck, (view.decks.get(card.deckId)?.name ?? '').replaceAll('::', ' · ')],
    [m.study.infoState, m.study.states[schedule.state]],
    ...(schedule.state === 'new' ? [[m.study.infoDue, m.study.dueNew] as const] : memoryLines(schedule, moment, found)),
    [m.study.infoReviews, String(schedule.reps)],
    [m.study.infoLapses, String(schedule.lapses)],
    [m.study.infoAdded, m.common.instant(note.addedAt)],
  ];
  return (
    <>
      <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-2">
        {lines.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      {schedule.state !== 'new' && found ? <ForgettingCurve schedule={schedule} model={found.setting.model} today={moment.studyDay} /> : null}
      <h3 className="pt-6 pb-2 font-semibold">{m.study.history}</h3>
      <CardHistory id={card.id} />
    </>
  );
}

function memoryLines(schedule: StudiedSchedule, moment: Moment, found: ReturnType<typeof settingFor>): (readonly [string, string])[] {
  const due = 'at' in schedule.due ? m.common.instant(schedule.due.at) : m.common.date(dateOfDay(schedule.due.day));
  return [
    [m.study.infoDue, due],
    ...(schedule.intervalDays > 0 ? [[m.study.infoInterval, m.study.days(schedule.intervalDays)] as const] : []),
    [m.study.infoStability, m.study.days(schedule.memory.stability)],
    [m.study.infoDifficulty, m.study.ofTen(schedule.memory.difficulty)],
    ...(found ? [[m.study.infoRetrievability, m.common.percent(retrievabilityOf(schedule, moment.studyDay, found.setting.model))] as const] : []),
  ];
}
