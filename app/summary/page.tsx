import type { Metadata } from 'next';
import { EndPage, endMetadata } from '@/app/EndPage';

export const generateMetadata = (): Promise<Metadata> => endMetadata('summary');

export default function Page() {
  return <EndPage slug="summary" />;
}
