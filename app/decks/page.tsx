import { DecksScreen } from '@/components/decks/decks-screen';

export default function Page() {
  return <DecksScreen />;
}
