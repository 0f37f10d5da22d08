import type { Metadata } from 'next';
import { EndPage, endMetadata } from '@/app/EndPage';

export const generateMetadata = (): Promise<Metadata> => endMetadata('self-test');

export default function Page() {
  return <EndPage slug="self-test" />;
}
