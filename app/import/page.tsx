import { ImportScreen } from '@/components/import/import-screen';

export default function Page() {
  return <ImportScreen />;
}
