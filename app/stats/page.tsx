import { StatsScreen } from '@/components/stats/stats-screen';

export default function Page() {
  return <StatsScreen />;
}
