/** What an answer needs to count as a review now: the card's options, the weights and the moment. */
import type { Moment } from '@/lib/core/day';
import type { BatchId, Quiz, Schedule } from '@/lib/core/model';
import type { Counting } from '@/lib/core/quiz-count';
import { isHidden } from '@/lib/core/queue';
import { rate } from '@/lib/core/schedule';
import { settingFor } from '@/components/study/setting';
import type { Collection } from '@/lib/store';

export function countingFor(collection: Collection, quiz: Quiz, batch: BatchId): Counting {
  const moment = collection.moment();
  return {
    moment,
    batch,
    rate: (card, rating, tookMs) => {
      const schedule = collection.getView().schedules.get(card);
      const found = settingFor(collection, card, moment);
      if (!found || !mayBeRated(quiz, schedule, moment)) return null;
      return rate(card, schedule, rating, tookMs, found.setting, found.preset);
    },
  };
}

function mayBeRated({ options }: Quiz, schedule: Schedule, moment: Moment): boolean {
  if (isHidden(schedule, moment.studyDay)) return false;
  return options.counts === 'all' || (options.counts === 'due' && isDue(schedule, moment));
}

export function isDue(schedule: Schedule, { at, studyDay }: Moment): boolean {
  if (schedule.state === 'new') return false;
  return 'at' in schedule.due ? schedule.due.at <= at : schedule.due.day <= studyDay;
}
