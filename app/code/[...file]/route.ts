import { downloads } from '@/lib/code/downloads';

/** The programs of the code chapter and their notebook, as plain files: /code/backprop.py and so on. */
export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams(): { file: string[] }[] {
  return downloads().map(({ path }) => ({ file: path.split('/') }));
}

export async function GET(_: Request, { params }: { params: Promise<{ file: string[] }> }): Promise<Response> {
  const path = (await params).file.join('/');
  const download = downloads().find((each) => each.path === path);
  if (!download) return new Response('Not found', { status: 404 });
  return new Response(download.text(), { headers: { 'content-type': download.type } });
}
