import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './fonts.css';
import './globals.css';
import { getBook } from '@/app/book';
import { tokensOf } from '@/app/cards/tokens';
import { discussion } from '@/app/discussion';
import { toChapterLinks } from '@/app/links';
import { pageMetadata } from '@/app/page-metadata';
import { paper } from '@/app/paper';
import { Finished } from '@/components/prose/finish';
import { PageBehaviour } from '@/components/site/PageBehaviour';
import { SiteFooter } from '@/components/site/SiteFooter';
import { SiteHeader } from '@/components/site/SiteHeader';
import { settingsScript } from '@/components/site/settings-script';
import { speculationRules } from '@/components/site/speculation-rules';
import { earlyActsScript } from '@/lib/site/early-acts';
import { layOutLaterScript } from '@/lib/site/lay-out-later';
import { basePath, siteUrl } from '@/lib/site/paths';

export const metadata: Metadata = {
  ...(siteUrl ? { metadataBase: new URL(siteUrl) } : {}),
  ...pageMetadata({}),
  title: { default: paper.title, template: `%s · ${paper.shortTitle}` },
  icons: { icon: [{ url: `${basePath}/favicon.svg`, type: 'image/svg+xml' }], apple: `${basePath}/icons/maskable-512.png` },
  robots: { index: true, follow: true },
};

/** The paper's colours, for the bar of a phone's browser and of the site as an app. */
export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: tokensOf('light')('paper') },
    { media: '(prefers-color-scheme: dark)', color: tokensOf('dark')('paper') },
  ],
};

/** The frame of every page. Theme and notation are set by an inline script before the first paint, so they never flash. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const book = await getBook();
  return (
    <html lang="en-GB" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: settingsScript }} />
        <script dangerouslySetInnerHTML={{ __html: earlyActsScript }} />
        <script dangerouslySetInnerHTML={{ __html: layOutLaterScript }} />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculationRules(basePath) }} />
      </head>
      <body>
        <a className="skip-link" href="#main">
          Skip to the text
        </a>
        <Finished name="header">
          <SiteHeader title={paper.title} shortTitle={paper.shortTitle} chapters={toChapterLinks(book)} />
        </Finished>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Finished name="footer">
          <SiteFooter paper={paper} discussed={discussion !== undefined} />
        </Finished>
        <PageBehaviour />
      </body>
    </html>
  );
}
